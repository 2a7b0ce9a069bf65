using System.CommandLine;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.Radio;

/// <summary><c>station add|slot</c>: loudspeaker stations and when they are on the air.</summary>
internal sealed class StationVerb : VerbGroup
{
    public StationVerb() : base("station", new("đài truyền thanh", "loudspeaker stations"))
    {
        Add(new AddVerb());
        Add(new SlotVerb());
    }

    private sealed class AddVerb : ServicesVerb
    {
        private readonly Argument<string> _name = new("name") { Says = new("tên đài: Đài Truyền thanh xã Mường Sáng", "name of the station: Đài Truyền thanh xã Mường Sáng") };
        private readonly UnitOption _unit = new();

        public AddVerb() : base("add", new("thêm một đài", "add a station"))
        {
            Add(_name);
            Add(_unit);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var unit = await _unit.Find(call, services.GetRequiredService<UnitStore>(), cancel);
            if (!unit.Ok)
                return Answer.Failed(unit.Problems);
            var account = await services.GetRequiredService<AccountStore>().Save(new Account
            {
                Id = Id.New(services.GetRequiredService<TimeProvider>()), UnitId = unit.Value.Id, Kind = ChannelKind.Radio, Name = call.Get(_name).Normalize(),
            }, cancel);
            return Answer.Done(new { id = account.Id }, to => to.WriteLine(account.Id));
        }
    }

    private sealed class SlotVerb : ServicesVerb
    {
        private static readonly Dictionary<string, BroadcastDays> Names = new(StringComparer.OrdinalIgnoreCase)
        {
            ["CN"] = BroadcastDays.Sunday, ["T2"] = BroadcastDays.Monday, ["T3"] = BroadcastDays.Tuesday, ["T4"] = BroadcastDays.Wednesday,
            ["T5"] = BroadcastDays.Thursday, ["T6"] = BroadcastDays.Friday, ["T7"] = BroadcastDays.Saturday,
        };

        private readonly Argument<string> _station = new("station") { Says = new("tên hoặc mã", "name or id") };
        private readonly Option<string> _at = new("--at") { Required = true, Says = new("giờ bắt đầu: HH:mm", "when it starts: HH:mm") };
        private readonly Option<int> _minutes = new("--minutes") { Required = true, Says = new("số phút, từ 1 đến 60", "1 to 60") };
        private readonly Option<string?> _days = new("--days") { Says = new("T2,T3,…,T7,CN (mặc định: mọi ngày)", "T2,T3,…,T7,CN (default: every day)") };

        public SlotVerb() : base("slot", new("khung giờ phát của một đài", "when a station is on the air"))
        {
            Add(_station);
            Add(_at);
            Add(_minutes);
            Add(_days);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var found = await services.GetRequiredService<RadioScripts>().Station(call.Get(_station), cancel);
            if (!found.Ok)
                return Answer.Failed(found.Problems);
            var station = found.Value;
            if (!TimeOnly.TryParseExact(call.Get(_at), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
                return Problem.Input(new("Giờ viết theo dạng 17:00.", "A time is like 17:00."), call.Get(_at));
            if (call.Get(_minutes) is < 1 or > 60)
                return Problem.Input(new("Số phút từ 1 đến 60.", "Minutes are 1 to 60."), call.Get(_minutes).ToString(CultureInfo.InvariantCulture));
            var days = BroadcastDays.None;
            foreach (var name in call.Get(_days)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                if (!Names.TryGetValue(name, out var day))
                    return Problem.Input(new("Không có thứ này trong tuần.", "There is no such day."), name, new("Dùng T2, T3, T4, T5, T6, T7, CN.", "Use T2, T3, T4, T5, T6, T7, CN."));
                days |= day;
            }
            var broken = await services.GetRequiredService<SlotStore>().Save(station.Id, days == BroadcastDays.None ? BroadcastDays.EveryDay : days, start, call.Get(_minutes), cancel);
            return broken.Count > 0 ? Answer.Failed([.. broken.Select(problem => problem with { Where = problem.Where switch { "phut" => "--minutes", "ngay" => "--days", _ => "--at" } })]) : Answer.Done(new { station = station.Id }, to => to.WriteLine($"{station.Name}: {start:HH\\:mm}"));
        }
    }
}
