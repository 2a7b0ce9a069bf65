using System.Globalization;

namespace Campaigns.Content.Collecting;

/// <summary>A message to one who owes an answer, to be copied into Zalo or a mail.</summary>
public static class Reminder
{
    private static readonly string[] s_days = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <param name="round">What is asked.</param>
    /// <param name="part">Of whom.</param>
    /// <param name="unitName">Who asks.</param>
    /// <param name="link">Where it is answered; null: by the link that was sent before.</param>
    /// <param name="pin">Whether the link asks for a PIN, which is sent apart from it.</param>
    /// <param name="today">The day on which it is said.</param>
    public static string Of(CollectingRound round, CollectingPart part, string unitName, string? link, bool pin, DateOnly today)
    {
        var due = $"{(today == round.Due ? "hôm nay, " : "")}{s_days[(int)round.Due.DayOfWeek]}, ngày {Day(round.Due)}";
        var late = today > round.Due;
        var lines = new List<string>
        {
            $"Kính gửi {part.Contributor.Name},",
            part.State switch
            {
                PartState.Returned => $"{unitName} đề nghị sửa và gửi lại “{round.Title}”. Lý do: {part.Reason}",
                _ when late => $"Đã quá hạn gửi “{round.Title}” (hạn {due}) mà {unitName} chưa nhận được số liệu của đơn vị. Đề nghị đơn vị gửi ngay.",
                _ => $"{unitName} đề nghị đơn vị gửi “{round.Title}” (từ ngày {Day(round.First)} đến ngày {Day(round.Last)}), chậm nhất {due}.",
            },
        };
        lines.Add(link is null ? "Điền theo liên kết đã gửi trước đây, không cần tài khoản." : $"Điền trên điện thoại hoặc máy tính, không cần tài khoản: {link}");
        if (link is not null && pin)
            lines.Add("Khi mở, nhập mã PIN được gửi riêng.");
        if (link is not null)
            lines.Add("Liên kết này dành riêng cho đơn vị, xin không chuyển tiếp.");
        lines.Add("Trân trọng cảm ơn.");
        return string.Join('\n', lines);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
