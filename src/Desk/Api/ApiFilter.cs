using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Microsoft.Extensions.Primitives;

namespace Campaigns.Desk.Api;

/// <summary>What a page of the API is asked for; what is null does not narrow.</summary>
internal sealed record ApiFilter
{
    /// <summary>Longer values are none.</summary>
    private const int Longest = 200;

    /// <summary>Ids of those that are looked at: the person's, or the one that was asked for.</summary>
    public required IReadOnlyList<string> UnitIds { get; init; }

    /// <summary>By its name; one of those that the parameter takes.</summary>
    public string? State { get; init; }

    /// <summary>The same.</summary>
    public string? Channel { get; init; }

    public string? Account { get; init; }
    public string? Campaign { get; init; }
    public string? Item { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }
    public required int Limit { get; init; }

    /// <summary>The place of the last one of the page before.</summary>
    public (DateTimeOffset At, string Id)? After { get; init; }

    /// <summary>The place of one, as <c>next</c> has it.</summary>
    public static string Place(DateTimeOffset at, string id) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}-{id}");

    /// <summary>Reads the address. What is not known there is refused, or a mistyped name would answer with everything.</summary>
    public static async Task<Result<ApiFilter>> Of(HttpContext context, UnitStore units)
    {
        var (query, known, who) = (context.Request.Query, context.GetEndpoint()!.Metadata.GetRequiredMetadata<ApiParameters>().All, Sitting.Of(context)!);
        foreach (var (name, values) in query)
            if (Wrong(known, name, values) is { } wrong)
                return wrong;
        string? Word(string name) => query[name].ToString() is { Length: > 0 } word ? word : null;

        var mine = (await units.All(context.RequestAborted)).Where(unit => who.May(Right.See, unit.Id)).ToList();
        if (Word(ApiParameter.Unit) is { } asked)
        {
            mine = [.. mine.Where(unit => unit.Code == asked || unit.Id == asked)];
            if (mine.Count == 0)
                return Refused(ApiParameter.Unit, new("Không có đơn vị này, hoặc chủ mã truy cập không được xem.", "There is no such unit, or the token's person does not see it."));
        }
        var (limit, from, to, after) = (Count(Word(ApiParameter.Limit)), Moment(Word(ApiParameter.From), mine), Moment(Word(ApiParameter.To), mine), Seen(Word(ApiParameter.After)));
        if (limit is null)
            return Refused(ApiParameter.Limit, new($"Cần số từ 1 đến {ApiParameter.Most}.", $"A number from 1 to {ApiParameter.Most} is asked for."));
        if (Word(ApiParameter.After) is not null && after is null)
            return Refused(ApiParameter.After, new("Đây không phải giá trị “next” của một trang.", "This is no \"next\" of a page."));
        foreach (var (name, moment) in new[] { (ApiParameter.From, from), (ApiParameter.To, to) })
            if (Word(name) is not null && moment is null)
                return Refused(name, new("Không đọc được thời điểm.", "No moment can be read there."), new("Viết như 2026-10-05T07:00:00+07:00 hoặc 2026-10-05.", "Write it like 2026-10-05T07:00:00+07:00 or 2026-10-05."));
        return new ApiFilter
        {
            UnitIds = [.. mine.Select(unit => unit.Id)], State = Word(ApiParameter.State), Channel = Word(ApiParameter.Channel), Account = Word(ApiParameter.Account), Campaign = Word(ApiParameter.Campaign),
            Item = Word(ApiParameter.Item), From = from, To = to, Limit = limit.Value, After = after,
        };
    }

    private static Problem? Wrong(IReadOnlyList<ApiParameter> known, string name, StringValues values)
    {
        if (known.FirstOrDefault(one => one.Name == name) is not { } parameter)
            return Refused(name.Length > Longest ? name[..Longest] : name, new("Không có tham số này.", "There is no such parameter."), new($"Dùng: {string.Join(", ", known.Select(one => one.Name))}.", $"There are: {string.Join(", ", known.Select(one => one.Name))}."));
        if (values is not [{ Length: > 0 and <= Longest } value] || value.Any(char.IsControl))
            return Refused(name, new($"Cần một giá trị, tối đa {Longest} ký tự.", $"One value is asked for, of at most {Longest} characters."));
        return parameter.Values is { } only && !only.Contains(value)
            ? Refused(name, new("Không có giá trị này.", "There is no such value."), new($"Dùng: {string.Join(", ", only)}.", $"There are: {string.Join(", ", only)}."))
            : null;
    }

    private static Problem Refused(string parameter, Phrase what, Phrase? mend = null) => Problem.Input(what, parameter, mend);

    private static int? Count(string? text) =>
        text is null ? ApiParameter.Usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= ApiParameter.Most ? count : null;

    private static DateTimeOffset? Moment(string? text, List<Unit> mine)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Year is < 1970 or >= 3000 ? null : UnitClock.At(TimeZoneInfo.FindSystemTimeZoneById(mine.Count > 0 ? mine[0].Zone : UnitClock.Vietnam), day, TimeOnly.MinValue);
        // In an address a plus is a blank, where it was not escaped.
        return text is { Length: > 11 } && text[10] == 'T' && (text[^1] == 'Z' || text.LastIndexOfAny(['+', '-', ' ']) > 10)
            && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.ToUniversalTime() : null;
    }

    private static (DateTimeOffset At, string Id)? Seen(string? text) =>
        text?.Split('-', 2) is [var at, { Length: > 0 } id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? (DateTimeOffset.FromUnixTimeMilliseconds(ms), id) : null;
}
