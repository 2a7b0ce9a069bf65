using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Phones;

/// <summary>The addresses for phones: of a secret only its SHA-256 is kept. It opens one item, for a quarter of an hour, for so many files.</summary>
internal sealed class PhoneStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Files that one address takes.</summary>
    public const int Most = 20;

    /// <summary>How long it opens anything.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Between two sendings under one address lies at least this.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);

    /// <summary>Makes an address and ends the earlier ones of the item; what stands in it, which nobody can be told again.</summary>
    public async Task<(string Secret, DateTimeOffset Expires)> Open(Item item, Actor who, CancellationToken cancel)
    {
        var (secret, now) = (Token.New(), clock.GetUtcNow());
        await database.Write(async session =>
        {
            await session.Run("UPDATE phone_link SET expires = @now WHERE item_id = @Id AND expires > @now", new { now = now.ToUnixTimeMilliseconds(), item.Id });
            await session.Run("""
                INSERT INTO phone_link (id, item_id, secret_hash, person, person_id, created, expires, taken) VALUES (@id, @itemId, @hash, @Name, @personId, @created, @expires, 0)
                """, new { id = Id.New(clock), itemId = item.Id, hash = Token.Hash(secret), who.Name, personId = who.Id, created = now.ToUnixTimeMilliseconds(), expires = (now + Lasts).ToUnixTimeMilliseconds() });
            await audit.Note(session, item.UnitId, who, "phone.open", item.Id, "Mở mã nhận ảnh từ điện thoại.");
        }, cancel);
        return (secret, now + Lasts);
    }

    /// <summary>What the secret opens now; null where it opens nothing, and nothing is said of why.</summary>
    public async Task<PhoneLink?> Find(string secret, CancellationToken cancel) => secret.Length is < 20 or > 100 ? null : (await database.Read(session => session.First<Row>("""
        SELECT id AS Id, item_id AS ItemId, person AS Person, person_id AS PersonId, created AS Created, expires AS Expires, taken AS Taken FROM phone_link WHERE secret_hash = @hash AND expires > @now
        """, new { hash = Token.Hash(secret), now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel))?.Link();

    /// <summary>Counts files before they are looked at; false where the address takes no more, has ended, or was used less than <see cref="Apart"/> ago.</summary>
    public async Task<bool> Reserve(PhoneLink link, int files, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await database.Write(session => session.Run("""
            UPDATE phone_link SET taken = taken + @files, last = @now WHERE id = @Id AND expires > @now AND taken + @files <= @Most AND (last IS NULL OR last <= @before)
            """, new { files, now = now.ToUnixTimeMilliseconds(), link.Id, Most, before = (now - Apart).ToUnixTimeMilliseconds() }), cancel) == 1;
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string ItemId { get; set; } = "";
        public string Person { get; set; } = "";
        public string? PersonId { get; set; }
        public long Created { get; set; }
        public long Expires { get; set; }
        public int Taken { get; set; }

        public PhoneLink Link() => new(Id, ItemId, new Actor(Person, PersonId), DateTimeOffset.FromUnixTimeMilliseconds(Created), DateTimeOffset.FromUnixTimeMilliseconds(Expires), Math.Max(0, Most - Taken));
    }
}
