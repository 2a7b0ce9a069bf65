using System.Globalization;
using Campaigns.Channels.Contract;

namespace Campaigns.Channels.Facebook;

/// <summary>Why Facebook calls a post a repeat: the post itself, made without an answer, or an older one that stands on the page.</summary>
internal sealed class FacebookRepeat(FacebookWall wall)
{
    /// <summary>
    /// Refused, with the post it repeats; null where there is none, or where it may be the post itself: that is found by asking.
    /// This call was refused, and what an earlier one made is in the lists by now, or its absence would not have counted.
    /// </summary>
    public async Task<Outcome.Rejected?> Of(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        if (await wall.Search(login, dispatch, cancel) is not Finding.Absent)
            return null;
        var wanted = FacebookWall.Plain(dispatch.Variant.Text);
        var after = (string?)null;
        for (var page = 0; page < FacebookWall.MostPages; page++)
        {
            var reply = await wall.Page(login, FacebookWall.Shown, after, cancel);
            if (FacebookWall.Posts(reply).FirstOrDefault(p => p.Published && FacebookWall.Plain(p.Message) == wanted) is { } older)
                return new Outcome.Rejected(Words(older, login, (await wall.Taken(dispatch, [older.Id], cancel)).Count > 0));
            if ((after = FacebookWall.Next(reply)) is null)
                break;
        }
        return null;
    }

    private static string Words(FacebookPostState older, FacebookLogin login, bool known)
    {
        var who = known || older.AppId is not null && older.AppId == login.AppId ? "bài do chương trình này đăng" : "bài do người khác hoặc phần mềm khác đăng";
        var day = older.Created is { } at ? $" ngày {at.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "";
        return $"Facebook không nhận vì trùng lời với bài đã có trên Trang ({who}{day}): {older.Url ?? FacebookWall.Address(older.Id)}. Nếu bài đó là đủ, hãy hủy bài này; nếu cần đăng lại, hãy sửa lời rồi duyệt lại.";
    }
}
