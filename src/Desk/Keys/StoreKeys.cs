using System.Globalization;
using System.Xml.Linq;
using Campaigns.Content;
using Campaigns.Content.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Campaigns.Desk.Keys;

/// <summary>
/// The key ring of every host on one PostgreSQL, in the store: what one seals or signs, each of the others opens. The first key is one
/// host's, however many start together; a host that cannot open the newest key makes none beside it; keys that a host has in files,
/// from the time before, are taken along.
/// </summary>
internal sealed class StoreKeys(Database database, Installation installation, KeySeal seal, TimeProvider clock) : IXmlRepository
{
    private const string Activation = "activationDate", Creation = "creationDate", Expiration = "expirationDate";

    /// <summary>Hosts that start together, and whose clocks are nearly right.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private IReadOnlyList<XElement>? _known;

    /// <summary>Every key; those known from before where the store cannot be asked just now, which must shut no account.</summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            // The ring asks without waiting; there is nothing that this could block but its own thread.
            var (keys, refusal) = Look(CancellationToken.None).GetAwaiter().GetResult();
            return refusal is null ? keys : throw new KeysShutException(refusal);
        }
        catch (Exception e) when (_known is not null && StoreFault.Is(e))
        {
            return _known!;
        }
    }

    public void StoreElement(XElement element, string friendlyName) => Keep(element, friendlyName).GetAwaiter().GetResult();

    /// <summary>Takes along what lies in files here; why this host cannot work with the keys of the store, null where it can, or where there are none yet.</summary>
    public async Task<Problem?> Refusal(CancellationToken cancel = default) => (await Look(cancel)).Refusal;

    private async Task<(IReadOnlyList<XElement> Keys, Problem? Refusal)> Look(CancellationToken cancel)
    {
        var rows = await database.Read(session => session.List<(string Name, string Xml)>("SELECT name, xml FROM desk_key ORDER BY created, name"), cancel);
        var keys = rows.Select(row => XElement.Parse(row.Xml)).ToList();
        if (Newest(keys) is { } newest && !seal.Opens(newest))
            return ([], seal.Shut(database.Place));
        var files = KeyFiles.Of(installation, seal, rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal));
        // Files that stay shut beside keys that do not are left where they lie.
        if (!files.Ok && keys.Count == 0)
            return ([], files.Problems[0]);
        if (files is { Ok: true, Value.Count: > 0 })
        {
            await database.Write(async session =>
            {
                foreach (var (name, xml) in files.Value)
                    await Insert(session, name, xml);
            }, cancel);
            keys.AddRange(files.Value.Select(file => XElement.Parse(file.Xml)));
        }
        _known = keys;
        return (keys, null);
    }

    private async Task Keep(XElement element, string name)
    {
        var refusal = await database.Write(async session =>
        {
            var there = (await session.List<string>("SELECT xml FROM desk_key ORDER BY created, name")).Select(XElement.Parse).ToList();
            if (Newest(there) is { } newest && !seal.Opens(newest))
                return seal.Shut(database.Place);
            // Two hosts that began with an empty store: the later one takes the key that is there.
            if (element.Name != "key" || !ForNow(element) || !there.Any(key => GoodAt(key, At(element, Activation))))
                await Insert(session, name, element.ToString(SaveOptions.DisableFormatting));
            return null;
        });
        if (refusal is not null)
            throw new KeysShutException(refusal);
    }

    private Task<int> Insert(Session session, string name, string xml) => session.Run(
        "INSERT INTO desk_key (name, xml, created) VALUES (@name, @xml, store_now(@now)) ON CONFLICT (name) DO NOTHING", new { name, xml, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });

    /// <summary>Made because there is none to work with, and not ahead of the end of another.</summary>
    private static bool ForNow(XElement key) => At(key, Activation) <= At(key, Creation) + Moment;

    private static bool GoodAt(XElement key, DateTimeOffset time) => key.Name == "key" && At(key, Activation) <= time + Moment && At(key, Expiration) > time;

    private static XElement? Newest(IReadOnlyList<XElement> keys) => keys.Where(key => key.Name == "key").MaxBy(key => At(key, Creation));

    private static DateTimeOffset At(XElement key, string what) => DateTimeOffset.Parse(key.Element(what)!.Value, CultureInfo.InvariantCulture);
}
