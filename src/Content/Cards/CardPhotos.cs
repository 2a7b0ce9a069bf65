using Campaigns.Content.Frozen;
using Campaigns.Content.Items;

namespace Campaigns.Content.Cards;

/// <summary>Photographs of an item within its infographic: a slot that says <c>anh:HASH</c> shows that picture of the item, and no other.</summary>
public sealed class CardPhotos(FrozenStore frozen)
{
    /// <summary>Stands before the hash.</summary>
    public const string Mark = "anh:";

    private static readonly Phrase s_mend = new("Chọn lại ảnh của infographic trong các ảnh của tin, bài.", "Choose one of the item's pictures anew.");

    /// <summary>The boxes with the pictures themselves, as <c>data:</c> addresses.</summary>
    /// <param name="item">Whose pictures they may be.</param>
    /// <param name="boxes">As the card is kept.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="bytes">Another version of a picture by its hash, such as a small one for a preview; null: the picture itself.</param>
    public async Task<Result<IReadOnlyDictionary<string, string>>> Fill(
        Item item, IReadOnlyDictionary<string, string> boxes, CancellationToken cancel, Func<string, CancellationToken, Task<(byte[] Bytes, string MediaType)?>>? bytes = null)
    {
        var (filled, problems) = (boxes.ToDictionary(StringComparer.Ordinal), new List<Problem>());
        foreach (var (box, value) in boxes.Where(box => box.Value.StartsWith(Mark, StringComparison.Ordinal)))
        {
            var hash = value[Mark.Length..];
            var found = !item.Pictures.Any(picture => picture.Hash == hash) ? null
                : bytes is not null ? await bytes(hash, cancel) : await frozen.Find(hash, cancel) is { } whole ? (whole.Bytes, whole.MediaType) : null;
            if (found is { } picture)
                filled[box] = $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes)}";
            else
                problems.Add(Problem.Input(new("Ảnh của infographic không còn trong tin, bài.", "The card's picture is no longer one of the item's."), box, s_mend));
        }
        return problems.Count > 0 ? problems.ToArray() : filled;
    }
}
