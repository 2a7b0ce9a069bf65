using System.Globalization;

namespace Campaigns.Desk.Approvals;

/// <summary>A message with a personal link, to be sent by Zalo or e-mail. The link is shown this once.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Title">Of what is to be approved.</param>
/// <param name="By">Who asks.</param>
/// <param name="Link">The whole address.</param>
/// <param name="Ends">Until when it is good, by the unit's clock.</param>
public sealed record LinkMessage(string Person, string Title, string By, string Link, DateTimeOffset Ends)
{
    private string Until => Ends.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>What they can do there.</summary>
    public string Acts { get; init; } = "duyệt hoặc trả lại";

    public string Text => $"Kính gửi {Person},\n{By} trình duyệt “{Title}”. Mở liên kết dưới đây, nhập PIN của mình rồi {Acts}:\n{Link}\nLiên kết chỉ dành cho {Person}, dùng một lần, đến {Until}. Xin đừng chuyển tiếp.";

    public string Mail => $"mailto:?subject={Uri.EscapeDataString($"Trình duyệt: {Title}")}&body={Uri.EscapeDataString(Text)}";
}
