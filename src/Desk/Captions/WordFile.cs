using Campaigns.Content;
using Campaigns.Content.Captions;

namespace Campaigns.Desk.Captions;

/// <summary>Talking points as a file for Word.</summary>
internal static class WordFile
{
    /// <summary>Writes the whole file or none; the problem where it cannot.</summary>
    public static async Task<Problem?> Write(Variant variant, string target, CancellationToken cancel)
    {
        if (variant.Form != VariantForm.TalkingPoints || !target.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            return Problem.Input(new("Chỉ gợi ý nói chuyện được xuất ra tệp Word.", "Only talking points are written as a Word file."), "-o",
                new("Dùng --channel talkingPoints -o TỆP.docx.", "Use --channel talkingPoints -o FILE.docx."));
        var beside = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, TalkingPointsDocument.Write(variant), cancel);
            File.Move(beside, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Problem.World(FileFault.In(e, new("Không ghi được tệp", "The file cannot be written")), target,
                new("Chọn thư mục khác, hoặc đóng tệp đang mở.", "Choose another folder, or close the file."));
        }
    }
}
