using System.CommandLine;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Documents;
using Campaigns.Content.Observances;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Observances;

/// <summary><c>observances</c>: the days of a year, what they rest on, and where their campaigns run into each other. Needs no store.</summary>
internal sealed class ObservancesVerb : Verb
{
    private readonly Option<int?> _year = new("--year") { Says = new("năm dương lịch (mặc định: năm nay)", "the solar year (default: this one)") };

    public ObservancesVerb() : base("observances", new("các ngày kỷ niệm, hưởng ứng trong năm", "the days and their dates")) => Add(_year);

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var year = call.Get(_year) ?? new Unit { Id = "", Code = "", Name = "", Place = "" }.Today(TimeProvider.System).Year;
        if (year is < LunarDate.FirstYear or > LunarDate.LastYear)
            return Problem.Input(new($"Năm {year} ngoài khoảng {LunarDate.FirstYear}–{LunarDate.LastYear}.", $"The year {year} lies outside {LunarDate.FirstYear}–{LunarDate.LastYear}."), "--year");
        var templates = new TemplateFolder(new Installation(AppContext.BaseDirectory, Path.GetFullPath(call.Data)));
        var catalog = new ObservanceCatalog(templates);
        var all = await catalog.All(cancel);
        if (!all.Ok)
            return Answer.Failed(all.Problems);
        var windows = await new CampaignCalendar(catalog, new CampaignCatalog(templates, new DocumentCatalog(templates))).Of(year, null, cancel);
        if (!windows.Ok)
            return Answer.Failed(windows.Problems);
        var days = all.Value.Select(o => ObservanceDay.Of(o, year, windows.Value.FirstOrDefault(w => w.Observance.Key == o.Key)))
            .OrderBy(d => d.Date is null).ThenBy(d => d.Date).ToArray();
        return Answer.Done(new { year, observances = days }, to => Say(to, year, days, call.Language));
    }

    private static void Say(TextWriter to, int year, ObservanceDay[] days, string language)
    {
        if (days.Length == 0)
            return;
        string Lunar(ObservanceDay day) => day.Lunar ? $" ({day.Day} {new Phrase("âm lịch", "lunar").In(language)})" : "";
        int wide = days.Max(d => d.Name.Length + Lunar(d).Length), keys = days.Max(d => d.Key.Length);
        foreach (var day in days)
        {
            var date = day.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? new Phrase($"không có {year}", $"not in {year}").In(language).PadRight(10);
            var state = (day.On ? new Phrase("bật", "on") : new Phrase("tắt", "off")).In(language);
            var confirmed = (day.Confirmed ? new Phrase("", "") : day.Basis.Length > 0 ? new Phrase(" [chưa xác minh]", " [not confirmed]") : new Phrase("[chưa rõ căn cứ]", "[basis not known]")).In(language);
            to.WriteLine($"{date}  {state,-3}  {day.Key.PadRight(keys)}  {(day.Name + Lunar(day)).PadRight(wide)}  {day.Basis}{confirmed}".TrimEnd());
            foreach (var overlap in day.Overlaps)
                to.WriteLine("            " + new Phrase(
                    $"! cùng chạy với chiến dịch {overlap.Name} từ {overlap.From:dd'/'MM} đến {overlap.To:dd'/'MM}",
                    $"! runs beside the campaign {overlap.Name} from {overlap.From:dd'/'MM} to {overlap.To:dd'/'MM}").In(language));
        }
    }
}
