/** Reading a document of the user's, a chunk of its own: few workbooks have one beside them. */
export { readTextFile } from '../../hosts/file/text-files';
