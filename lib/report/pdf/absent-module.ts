/** Stands in for jsPDF's optional parts (html2canvas, DOMPurify, canvg), which this project never calls. */
export default null;
