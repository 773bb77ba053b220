/** What is said to whoever puts the package on a server. `origin` without a slash at its end; `share` a network path. */
export function guide(origin: string, share: string, office: 'local' | 'cdn'): string {
  const { host, pathname } = new URL(origin);
  const [name = host, port = '443'] = host.split(':');
  const path = pathname === '/' ? '/' : `${pathname}/`;
  const network =
    office === 'local'
      ? '页面只加载本服务器上的文件，客户机不需要访问互联网。office.js 的副本在 site/office 中；微软只支持从其 CDN 加载，内网无法访问 CDN 时用副本。'
      : '页面从 https://appsforoffice.microsoft.com 加载 office.js，客户机要能访问这个地址。';
  return `# 勾稽：部署说明

本文件夹由 \`npm run package -- --origin ${origin}\` 生成，地址已写入 manifest.xml；地址要改就重新生成。

| 内容 | 用处 |
|---|---|
| site/ | 网站的全部文件，放到服务器上，使 ${origin}/taskpane.html 能打开 |
| catalog/manifest.xml | 加载项清单，放进共享文件夹 ${share} |
| catalog/信任共享目录.reg | 在每台客户机上导入，使 Excel 信任该共享文件夹 |

${network}

## 一、证书（Office 只加载 https）

1. 用单位内部的证书颁发机构（CA）为 ${name} 签发服务器证书，“使用者可选名称”（SAN）里要有 ${name}。
2. 客户机要信任这个 CA：域内用组策略下发到“受信任的根证书颁发机构”；单机用 certlm.msc 导入。
3. 在客户机的 Edge 中打开 ${origin}/taskpane.html，没有证书警告，能看到勾稽的页面，这一步就成了。

## 二、网站

### IIS

1. 新建网站（或应用程序${path === '/' ? '' : `，虚拟路径 ${path.replace(/\/$/, '')}`}），物理路径指向 site 文件夹。
2. 绑定：类型 https，主机名 ${name}，端口 ${port}，选用上面的证书。
3. 静态文件即可，不需要 ASP.NET。.xlsx、.js、.png 的 MIME 类型 IIS 自带。

### nginx

\`\`\`nginx
server {
  listen ${port} ssl;
  server_name ${name};
  ssl_certificate     /etc/nginx/certs/gouji.crt;
  ssl_certificate_key /etc/nginx/certs/gouji.key;

  location ${path} {
    alias /srv/gouji/site/;
    # 文件名带内容标记的脚本可以长期缓存，页面本身每次核对。
    location ~ \\.html$ { add_header Cache-Control "no-cache"; }
  }
}
\`\`\`

## 三、清单（共享文件夹目录）

1. 建一个各客户机能读的共享文件夹 ${share}，把 catalog/manifest.xml 放进去。
2. 每台客户机导入“信任共享目录.reg”（双击，或用组策略首选项下发同样的注册表项），再重新打开 Excel。
3. Excel：插入 → 我的加载项 → 共享文件夹 → 勾稽 → 添加。功能区出现“勾稽”选项卡。
   没有“共享文件夹”一栏的：文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，填入 ${share}，勾选“显示在菜单中”。

要求：Excel 2021、LTSC 2021 或 Microsoft 365（ExcelApi 1.9）。

## 四、更新

重新打包后覆盖 site 文件夹即可；manifest.xml 有变化时一并替换，客户机上重新打开 Excel。

## 五、不装加载项也能用

浏览器中打开 ${origin}/taskpane.html，把工作簿拖进去。文件不上传，校核在本机的浏览器里进行。
`;
}
