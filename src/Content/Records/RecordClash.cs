using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>That somebody changed a record after the form was opened that is about to be saved. Nothing is saved then; a person decides, who sees both.</summary>
public static class RecordClash
{
    /// <summary>The field of a form that carries the revision from which it began; a problem that stands there is a clash.</summary>
    public const string Field = "ban";

    public static bool Is(Problem problem) => problem.Where == Field;

    /// <summary>The problem where a form began from another revision than the one that is kept; null: from the same.</summary>
    internal static async Task<Problem?> Check(Session session, string id, int begun, int kept, string who)
    {
        if (begun == kept)
            return null;
        var last = await session.First<string>("SELECT person FROM audit WHERE subject = @id ORDER BY at DESC, id DESC LIMIT 1", new { id });
        var (vi, en) = last == who ? ("Chính bạn, ở một trang khác,", "You yourself, on another page,") : last is { Length: > 0 } ? (last, last) : ("Có người", "Somebody");
        return Problem.World(new($"{vi} đã sửa mục này trong lúc bạn viết. Chưa lưu gì; những gì bạn đã gõ còn nguyên trên trang này.", $"{en} changed this meanwhile. Nothing is saved; what you typed is still here."), Field,
            new("Xem chỗ khác nhau ở dưới rồi chọn.", "Look at what differs below, and choose."));
    }
}
