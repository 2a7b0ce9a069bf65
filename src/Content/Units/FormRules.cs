using Campaigns.Content.Captions;

namespace Campaigns.Content.Units;

/// <summary>What a unit may say differently in one form; what can be put right without asking is put right.</summary>
public static class FormRules
{
    /// <summary>The forms that carry a line of the unit, its hashtags or a link of it.</summary>
    public static IReadOnlyList<VariantForm> Forms { get; } =
        [VariantForm.PortalHtml, VariantForm.FacebookText, VariantForm.ZaloArticle, VariantForm.GroupMessage, VariantForm.Notice, VariantForm.Sms];

    /// <summary>Whether the form carries hashtags; on the portal they are the tags of a page.</summary>
    public static bool HasTags(VariantForm form) => form == VariantForm.PortalHtml || CaptionLimits.For(form).Tags > 0;

    /// <summary>Whether the form carries the source line; a message by telephone has no room for it.</summary>
    public static bool HasSource(VariantForm form) => form != VariantForm.Sms;

    /// <summary>As it is stored, null where nothing differs; or what is wrong, by <c>the</c>, <c>nguon</c> and <c>lien-ket</c>.</summary>
    public static Result<FormSettings?> Check(VariantForm form, FormSettings typed)
    {
        var clean = new FormSettings
        {
            Hashtags = HasTags(form) && typed.Hashtags is { } tags ? [.. tags.Select(tag => CaptionSource.OneLine(tag.TrimStart('#'))).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)] : null,
            SourceLine = HasSource(form) && typed.SourceLine is { } line ? CaptionSource.OneLine(line) : null,
            Link = typed.Link?.Trim() is { Length: > 0 } link ? link : null,
        };
        var problems = new List<Problem>();
        if (clean.Hashtags is { } kept && (kept.Count > UnitRules.MostTags || kept.Any(tag => tag.Length > UnitRules.LongestWord)))
            problems.Add(Problem.Input(new($"Tối đa {UnitRules.MostTags} thẻ, mỗi thẻ {UnitRules.LongestWord} ký tự.", $"At most {UnitRules.MostTags} tags of {UnitRules.LongestWord} characters."), "the"));
        if (clean.SourceLine?.Length > UnitRules.LongestLine)
            problems.Add(Problem.Input(new($"Dòng này dài quá {UnitRules.LongestLine} ký tự.", $"This line has more than {UnitRules.LongestLine} characters."), "nguon"));
        if (clean.Link is { } to && (to.Length > UnitRules.LongestLine || !SafeAddress.IsOfTheWeb(to)))
            problems.Add(Problem.Input(new("Liên kết phải là một địa chỉ web đầy đủ.", "The link is a whole address of the web."), "lien-ket", new("Ví dụ https://muongsang.sonla.gov.vn.", "As in https://muongsang.sonla.gov.vn.")));
        return problems.Count > 0 ? problems.ToArray() : clean is { Hashtags: null, SourceLine: null, Link: null } ? (FormSettings?)null : clean;
    }
}
