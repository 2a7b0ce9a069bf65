using System.Globalization;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Finds what a person should look at before trusting the rows.</summary>
internal static class WarningReader
{
    /// <summary>Below this share of syllables a text is a damaged scan.</summary>
    public const double Damaged = 0.8;

    public static IReadOnlyList<PlanWarning> Read(IReadOnlyList<Paragraph> paragraphs, Outline outline, PlanDocument document, IReadOnlyList<Duty> duties, double confidence)
    {
        var warnings = new List<PlanWarning>();
        var damaged = confidence < Damaged;
        if (damaged)
            warnings.Add(new("low-confidence", confidence.ToString("P0", CultureInfo.GetCultureInfo("vi-VN")),
                "Chữ bị hỏng (bản quét nhận dạng kém): mọi dòng cần được kiểm tra lại với bản gốc.", 0));
        Symbols(paragraphs, damaged, warnings);
        Blanks(document, damaged, warnings);
        DatesOf(paragraphs, damaged, warnings);
        warnings.AddRange(LevelWarnings.In(paragraphs, document, damaged));
        if (!damaged)
        {
            warnings.AddRange(DateWarnings.In(paragraphs, document.Date));
            warnings.AddRange(WordWarnings.In(paragraphs, outline, document.Issuer));
            Gaps(outline, warnings);
        }
        if (!duties.Any(d => d.BeforeDay is not null) && !(damaged && outline.All.Any(n => n.Section == SectionKind.Reporting)))
            warnings.Add(new("no-report-deadline", "", "Kế hoạch không nêu thời hạn báo cáo.", 0));
        return warnings;
    }

    private static void Blanks(PlanDocument document, bool damaged, List<PlanWarning> warnings)
    {
        if (document.Number is null)
            warnings.Add(new("no-number", "", damaged ? "Không đọc được số, ký hiệu của văn bản; hãy xem bản gốc và ghi vào." : "Văn bản chưa có số, ký hiệu; hãy ghi vào khi văn bản được ban hành.", 0));
        if (document.Date is null)
            warnings.Add(new("no-date", "", damaged ? "Không đọc được ngày ban hành; hãy xem bản gốc và ghi vào." : "Văn bản chưa có ngày ban hành; hãy ghi vào khi văn bản được ban hành.", 0));
    }

    /// <summary>A scan loses spaces and dashes; that it changes both signs of a symbol for each other is not to be thought of.</summary>
    private static void Symbols(IReadOnlyList<Paragraph> paragraphs, bool damaged, List<PlanWarning> warnings)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var cited in DocumentNumbers.In(paragraph.Text))
            {
                if (cited.Misordered)
                    warnings.Add(new("symbol-order", cited.Raw, $"Ký hiệu văn bản của Đảng viết số, gạch nối, loại rồi mới đến gạch chéo; “{cited.Raw}” viết ngược.", paragraph.Line));
                if (!damaged && cited.Spaced && !HeadReader.IsOwnNumber(paragraph.Text))
                    warnings.Add(new("symbol-space", cited.Raw, $"Trong “{cited.Raw}” có khoảng trắng thừa.", paragraph.Line));
            }
            foreach (var glued in damaged ? [] : DocumentNumbers.Glued(paragraph.Text))
                warnings.Add(new("symbol-hyphen", glued, $"“{glued}” thiếu gạch nối giữa số và loại văn bản.", paragraph.Line));
        }
    }

    private static void DatesOf(IReadOnlyList<Paragraph> paragraphs, bool damaged, List<PlanWarning> warnings)
    {
        var first = new Dictionary<string, DateOnly>();
        foreach (var paragraph in paragraphs)
        {
            if (!damaged)
                foreach (var impossible in Dates.Impossible(Vietnamese.Fold(paragraph.Text)))
                    warnings.Add(new("invalid-date", impossible, $"Lịch không có ngày “{impossible}”.", paragraph.Line));
            foreach (var cited in DocumentNumbers.In(paragraph.Text))
                if (cited.Date is { } date && !first.TryAdd(cited.Number, date) && first[cited.Number] != date)
                    warnings.Add(new("date-conflict", cited.Number,
                        string.Create(CultureInfo.InvariantCulture, $"{cited.Number} được ghi hai ngày: {first[cited.Number]:dd/MM/yyyy} và {date:dd/MM/yyyy}."), paragraph.Line));
        }
    }

    private static void Gaps(Outline outline, List<PlanWarning> warnings)
    {
        var expected = 0;
        foreach (var node in outline.All.Where(n => n.Marker.Kind == MarkerKind.Roman))
        {
            var index = ScannedNumbering.Romans.IndexOf(node.Marker.Label);
            if (index > expected)
                warnings.Add(new("numbering-gap", node.Marker.Label, $"Mục {node.Marker.Label} đứng sau mục {(expected == 0 ? "đầu" : ScannedNumbering.Romans[expected - 1])}: số mục nhảy, có thể thiếu một phần.", node.Line));
            expected = index + 1;
        }
    }
}
