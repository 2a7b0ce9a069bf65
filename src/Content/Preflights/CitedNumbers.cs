using System.Globalization;
using Campaigns.Content.Documents;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Preflights;

/// <summary>Holds the numbers of documents in a text against those that are known: how they are written, and of what day they are.</summary>
internal static class CitedNumbers
{
    public static IEnumerable<Finding> Check(string text, DocumentList? documents)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cited in DocumentNumbers.In(text))
        {
            var known = documents?.Find(cited.Number);
            if (known is not null && known.Number != cited.Raw && told.Add(cited.Raw))
                yield return Written(cited.Raw, new($"Viết là {known.Number}.", $"Write {known.Number}."));
            else if (known is null && (cited.Misordered || cited.Spaced) && told.Add(cited.Raw))
                yield return Written(cited.Raw, cited.Misordered
                    ? new("Văn bản của Đảng viết số-LOẠI/CƠ QUAN, ví dụ 57-NQ/TW.", "The Party writes number-TYPE/ISSUER: 57-NQ/TW.")
                    : new("Số, ký hiệu viết liền, không có dấu cách.", "Numbers have no space inside."));
            if (known?.Date is { } day && cited.Date is { } written && written != day && told.Add($"{known.Number} {written}"))
                yield return new(FindingLevel.Warning, new($"{known.Number} ban hành ngày {Day(day)}, trong bài ghi {Day(written)}.", $"{known.Number} is of {Day(day)}; the text says {Day(written)}."),
                    new("Xem lại ngày của văn bản.", "Check the date."));
        }
        foreach (var glued in DocumentNumbers.Glued(text).Where(told.Add))
            yield return Written(glued, new("Thiếu dấu gạch nối giữa số và loại văn bản, ví dụ 57-NQ/TW.", "The dash between number and type is missing."));
        foreach (var day in Dates.Impossible(Vietnamese.Fold(text)).Where(told.Add))
            yield return new(FindingLevel.Warning, new($"Lịch không có ngày {day}.", $"There is no day {day}."), new("Xem lại ngày.", "Check the date."));
    }

    private static Finding Written(string number, Phrase mend) =>
        new(FindingLevel.Warning, new($"Số, ký hiệu văn bản “{number}” viết chưa đúng.", $"The document number \"{number}\" is not written as it should be."), mend);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
