namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>What keeps a document of pages from being read.</summary>
internal static class PageProblems
{
    /// <summary>No document has more pages.</summary>
    public const int MostPages = 200;

    public static Problem NoPoppler(string where) => Problem.World(
        new("Máy chưa có poppler (pdftotext, pdftoppm) để đọc PDF.", "This machine has no poppler (pdftotext, pdftoppm) to read a PDF with."), where,
        new("Trên Linux: apt install poppler-utils. Trên Windows: tải Poppler for Windows, giải nén rồi ghi đường dẫn vào Plans:Pdftotext và Plans:Pdftoppm. Hoặc nhập bản .docx.",
            "On Linux: apt install poppler-utils. On Windows: get Poppler for Windows, unpack it and put its paths into Plans:Pdftotext and Plans:Pdftoppm. Or import the .docx."));

    public static Problem NoTesseract(string where) => Problem.World(
        new("Đây là bản quét hoặc ảnh chụp; máy chưa có tesseract để nhận dạng chữ.", "This is a scan or a photograph, and this machine has no tesseract to read its letters."), where, Install);

    public static Problem NoVietnamese(string where) => Problem.World(
        new("Đây là bản quét hoặc ảnh chụp; tesseract trên máy chưa có tiếng Việt (vie).", "This is a scan or a photograph, and tesseract on this machine has no Vietnamese (vie)."), where, Install);

    public static Problem Locked(string where) => Problem.Input(
        new("Tệp PDF được bảo vệ bằng mật khẩu.", "The PDF is protected by a password."), where,
        new("Xin bản không đặt mật khẩu, hoặc bản .docx.", "Ask for a copy without a password, or for the .docx."));

    public static Problem Broken(string where) => Problem.Input(
        new("Tệp bị hỏng, tải về chưa hết, hoặc không phải loại mà đuôi tệp ghi.", "The file is damaged, was not downloaded to its end, or is not of the kind its name says."), where,
        new("Tải lại tệp, hoặc xin bản .docx từ nơi ban hành.", "Download it again, or ask its issuer for the .docx."));

    public static Problem TooManyPages(string where) => Problem.Input(
        new($"Tệp có trên {MostPages} trang.", $"The file has more than {MostPages} pages."), where,
        new("Tách riêng phần kế hoạch và phụ lục nhiệm vụ rồi nhập phần đó.", "Take out the plan and its annex of tasks and import that part."));

    public static Problem TooManyPixels(string where) => Problem.Input(
        new($"Ảnh quá lớn, tối đa {GreyPage.MostPixels / 1_000_000} triệu điểm ảnh.", $"The picture is too large, at most {GreyPage.MostPixels / 1_000_000} million pixels."), where,
        new("Thu nhỏ ảnh, hoặc quét lại ở 300 dpi.", "Make it smaller, or scan it again at 300 dpi."));

    public static Problem TooSlow(string where, int page) => Problem.World(
        new($"Trang {page} không đọc được trong thời hạn.", $"Page {page} could not be read in time."), where,
        new("Tách bỏ trang đó hoặc quét lại ở 300 dpi, đen trắng.", "Leave that page out, or scan it again at 300 dpi in black and white."));

    private static Phrase Install => new(
        "Trên Linux: apt install tesseract-ocr tesseract-ocr-vie. Trên Windows: cài Tesseract (bản UB Mannheim), chọn thêm tiếng Việt (Vietnamese), rồi ghi đường dẫn tesseract.exe vào Plans:Tesseract. Hoặc nhập bản .docx.",
        "On Linux: apt install tesseract-ocr tesseract-ocr-vie. On Windows: install Tesseract (by UB Mannheim) with Vietnamese and put the path of tesseract.exe into Plans:Tesseract. Or import the .docx.");
}
