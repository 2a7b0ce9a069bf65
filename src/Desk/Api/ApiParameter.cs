using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Api;

/// <summary>A parameter that an address of the API takes, for who reads it and for the document that describes it.</summary>
/// <param name="Name">As the address has it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Says">What it does.</param>
/// <param name="Values">The only ones it takes; null: any of its kind.</param>
internal sealed record ApiParameter(string Name, ApiParameterKind Kind, Phrase Says, IReadOnlyList<string>? Values = null)
{
    /// <summary>A page is of so many where nothing is said, and of no more.</summary>
    public const int Usual = 50, Most = 200;

    public const string Unit = "unit", State = "state", Channel = "channel", Account = "account", Campaign = "campaign", Item = "item", From = "from", To = "to", Limit = "limit", After = "after";

    private static readonly ApiParameter s_unit = new(Unit, ApiParameterKind.Text, new("Chỉ đơn vị này: mã ngắn hoặc id.", "Of this unit only: its code or id."));
    private static readonly ApiParameter s_campaign = new(Campaign, ApiParameterKind.Text, new("Chỉ của chiến dịch này: id.", "Of this campaign only: its id."));

    private static readonly ApiParameter s_limit = new(Limit, ApiParameterKind.Count, new(
        string.Create(CultureInfo.InvariantCulture, $"Số mục của một trang: 1 đến {Most}, mặc định {Usual}."), string.Create(CultureInfo.InvariantCulture, $"How many a page has: 1 to {Most}, {Usual} where it is left out.")));

    private static readonly ApiParameter s_after = new(After, ApiParameterKind.Text, new("Trang tiếp theo: giá trị “next” của trang trước, các tham số khác giữ nguyên.", "The page that follows: \"next\" of the page before, with the other parameters as they were."));

    /// <summary>Channel, account and time are those of one post of the item.</summary>
    public static IReadOnlyList<ApiParameter> Items { get; } =
    [
        s_unit, new(State, ApiParameterKind.Text, new("Chỉ tin, bài ở trạng thái này.", "Items in this state only."), ApiNames<ItemState>.All),
        new(Channel, ApiParameterKind.Text, new("Chỉ tin, bài có bài đăng trên loại kênh này.", "Items that have a post on this kind of channel."), ApiNames<ChannelKind>.All),
        new(Account, ApiParameterKind.Text, new("Chỉ tin, bài có bài đăng trên kênh này: id.", "Items that have a post on this account: its id.")), s_campaign,
        new(From, ApiParameterKind.Moment, new("Có bài đăng từ lúc này: ngày giờ ISO 8601 kèm múi giờ, hoặc ngày (theo giờ của đơn vị).", "With a post due at or after this: ISO 8601 with its offset, or a day (by the unit's clock).")),
        new(To, ApiParameterKind.Moment, new("Có bài đăng trước lúc này.", "With a post due before this.")), s_limit, s_after,
    ];

    public static IReadOnlyList<ApiParameter> Posts { get; } =
    [
        s_unit, new(State, ApiParameterKind.Text, new("Chỉ bài đăng ở trạng thái này.", "Posts in this state only."), ApiNames<PostState>.All),
        new(Channel, ApiParameterKind.Text, new("Chỉ trên loại kênh này.", "On this kind of channel only."), ApiNames<ChannelKind>.All),
        new(Account, ApiParameterKind.Text, new("Chỉ trên kênh này: id.", "On this account only: its id.")), s_campaign,
        new(Item, ApiParameterKind.Text, new("Chỉ của tin, bài này: id.", "Of this item only: its id.")),
        new(From, ApiParameterKind.Moment, new("Giờ đăng từ lúc này: ngày giờ ISO 8601 kèm múi giờ, hoặc ngày (theo giờ của đơn vị).", "Due at or after this: ISO 8601 with its offset, or a day (by the unit's clock).")),
        new(To, ApiParameterKind.Moment, new("Giờ đăng trước lúc này.", "Due before this.")), s_limit, s_after,
    ];
}
