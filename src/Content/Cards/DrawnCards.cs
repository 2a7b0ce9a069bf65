using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;

namespace Campaigns.Content.Cards;

/// <summary>
/// Infographics that a writer's browser painted from the composed drawing, where the server has nothing to paint with. A picture counts for
/// exactly the drawing it was painted from, and in its unit alone; who approves sees it.
/// </summary>
public sealed class DrawnCards(Database database, FrozenStore frozen, TimeProvider clock)
{
    /// <summary>What a browser may send, in bytes; it is written anew, and smaller.</summary>
    public const int MostSent = 8 * 1024 * 1024;

    /// <summary>The painted picture of this drawing; null where nobody painted it yet.</summary>
    public async Task<PaintedCard?> Find(string unitId, ComposedCard card, CancellationToken cancel = default) =>
        await database.Read(session => session.First<FrozenBytes>("""
            SELECT f.media_type AS MediaType, f.bytes AS Bytes FROM drawn_card d JOIN frozen f ON f.hash = d.picture WHERE d.unit_id = @unitId AND d.drawing = @drawing
            """, new { unitId, drawing = card.Hash }), cancel) is { } found ? new(found.Bytes, found.MediaType, card.Width, card.Height, card.Alt) : null;

    /// <summary>Keeps what a browser painted; a problem where it is no PNG of exactly the drawing's size, or too heavy for the channels.</summary>
    public async Task<Result<PaintedCard>> Keep(string unitId, ComposedCard card, byte[] sent, string person, CancellationToken cancel = default)
    {
        // Its size is asked before anything is unpacked; what is kept is what we wrote ourselves.
        if (sent.Length > MostSent || Png.Size(sent) != (card.Width, card.Height) || Png.Read(sent) is not { } pixels)
            return Problem.Input(new($"Ảnh trình duyệt gửi lên không phải PNG cỡ {card.Width}×{card.Height}.", $"What the browser sent is no PNG of {card.Width}×{card.Height}."), null,
                new("Mở lại trang để trình duyệt vẽ lại.", "Open the page anew."));
        var bytes = Png.Write(pixels);
        if (bytes.Length > CardStudio.MostBytes)
            return CardStudio.TooHeavy(bytes.Length, null);
        await database.Write(async session =>
        {
            var picture = await frozen.Keep(session, bytes, "image/png");
            await session.Run("""
                INSERT INTO drawn_card (unit_id, drawing, picture, person, drawn) VALUES (@unitId, @drawing, @picture, @person, @now)
                ON CONFLICT (unit_id, drawing) DO UPDATE SET picture = excluded.picture, person = excluded.person, drawn = excluded.drawn
                """, new { unitId, drawing = card.Hash, picture, person, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        }, cancel);
        return new PaintedCard(bytes, "image/png", card.Width, card.Height, card.Alt);
    }
}
