using System.Globalization;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Accounts;

/// <summary>How the verbs say that an account is left alone.</summary>
internal static class RestWords
{
    /// <summary>The times stand by the wall clock of the zone.</summary>
    public static Phrase Of(AccountRest rest, string zone)
    {
        string Clock(DateTimeOffset time) => UnitClock.Local(zone, time).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return new($"Tạm nghỉ gọi: kênh lỗi liên tiếp từ {Clock(rest.Since)}, đến {Clock(rest.Until)} gọi lại. {rest.Why}",
            $"Left alone: failing since {Clock(rest.Since)}, called again at {Clock(rest.Until)}. {rest.Why}");
    }

    /// <summary>For JSON; null where it is not left alone, or is off and called by nobody.</summary>
    public static object? Data(IReadOnlyDictionary<string, AccountRest> resting, Account account) =>
        account.Active && resting.TryGetValue(account.Id, out var rest) ? new { rest.Since, rest.Until, rest.Why } : null;
}
