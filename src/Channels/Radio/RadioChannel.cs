using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;

namespace Campaigns.Channels.Radio;

/// <summary>
/// A loudspeaker station: publishing hands the approved text over to the programme that is composed for it. What was really read is
/// the station's log, not this.
/// </summary>
internal sealed class RadioChannel(ProgrammeComposer composer, BulletinStore bulletins, SlotStore slots) : IChannel
{
    /// <summary>A person mends a table of readings or a frame, or approves a programme; meanwhile nothing is handed over.</summary>
    private static readonly TimeSpan PersonWaits = TimeSpan.FromMinutes(5);

    public TimeSpan Settle => TimeSpan.Zero;

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        var placed = await composer.HandOver(dispatch.Account, Text(dispatch), cancel);
        if (!placed.Ok)
            return new Outcome.RetryAfter(PersonWaits, placed.Problems[0].In("vi"));
        return placed.Value switch
        {
            HandedOver.Placed when await Find(dispatch, cancel) is Finding.Present(var id, var url) => new Outcome.Published(id, url),
            HandedOver.NotApproved => new Outcome.RetryAfter(PersonWaits, "Chương trình phát thanh có bài này chưa được duyệt."),
            _ => new Outcome.Rejected($"Trong {ProgrammeComposer.DaysAhead} ngày tới đài không có khung giờ nào đủ chỗ cho bài này. Thêm khung giờ, hoặc rút ngắn bài."),
        };
    }

    public async Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel)
    {
        var changed = await composer.Change(dispatch.Account, Text(dispatch), cancel);
        return !changed.Ok ? new Outcome.RetryAfter(PersonWaits, changed.Problems[0].In("vi"))
            : changed.Value ? new Outcome.Updated(null) : new Outcome.Rejected("Bài này không có trong chương trình nào.");
    }

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        var withdrawn = await composer.Withdraw(dispatch.Account, dispatch.PostId, cancel);
        return withdrawn.Ok ? new Outcome.Withdrawn() : new Outcome.RetryAfter(PersonWaits, withdrawn.Problems[0].In("vi"));
    }

    public async Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) =>
        await Find(dispatch, cancel) is Finding.Present(var id, var url) ? new Outcome.Published(id, url) : new Outcome.Unknown("Bài chưa có trong chương trình nào.");

    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel) => await bulletins.Placed(dispatch.PostId, cancel) is var (day, start)
        ? new Finding.Present(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {start:HH\\:mm}"),
            string.Create(CultureInfo.InvariantCulture, $"/radio/{dispatch.Account.Id}?date={day:yyyy-MM-dd}"))
        : new Finding.Absent();

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Standing>>([]);

    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public async Task<Problem?> Check(Account account, CancellationToken cancel) => (await slots.Of(account.Id, cancel)).Count > 0
        ? null
        : Problem.Input(new("Đài chưa có khung giờ phát.", "The station has no slot."), account.Name,
            new("Thêm ở Cài đặt, Khung giờ phát; hoặc bằng: campaigns station slot \"" + account.Name + "\" --at 17:00 --minutes 15", "Add one in the settings of the desk, or by: campaigns station slot \"" + account.Name + "\" --at 17:00 --minutes 15"));

    private static HandedText Text(Dispatch dispatch) => new(dispatch.PostId, dispatch.Due, dispatch.Variant.Title, dispatch.Variant.Text, dispatch.ContentHash);
}
