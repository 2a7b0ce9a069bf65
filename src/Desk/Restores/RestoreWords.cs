using Campaigns.Content;
using Campaigns.Scheduler.Restores;

namespace Campaigns.Desk.Restores;

/// <summary>How far a restored store has come, as the shell, <c>check</c> and the first page say it.</summary>
internal static class RestoreWords
{
    public static Phrase Of(RestoreState restore)
    {
        var lost = restore.Outside > 0
            ? new Phrase($" {restore.Outside} bài trên kênh mà kho không biết (đăng ngoài hệ thống).", $" {restore.Outside} posts stand on the accounts that the store does not know.")
            : default;
        return new(
            $"Đã hỏi các kênh về {restore.Asked} bài có thể đăng sau bản sao lưu: {restore.Out} đã lên, {restore.Absent} chưa lên, {restore.Open} chưa rõ.{lost.Vi}",
            $"The channels were asked about {restore.Asked} posts that may have gone out after the copy: {restore.Out} are out, {restore.Absent} are not, {restore.Open} are open.{lost.En}");
    }
}
