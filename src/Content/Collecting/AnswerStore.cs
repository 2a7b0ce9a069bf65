using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Preflights;
using Campaigns.Content.Records;
using Campaigns.Content.Store;

namespace Campaigns.Content.Collecting;

/// <summary>
/// The answers of those who owe one. What is sent again takes the place of what was sent before, until it is accepted; from then on it stays.
/// What is accepted is exactly what somebody looked at.
/// </summary>
public sealed class AnswerStore(Database database, FrozenStore frozen, ItemStore items, FigureStore figures, AuditLog audit, TimeProvider clock)
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>Where a problem stands that asks whether an older answer is to take the place of a newer one: the field of the form that says so.</summary>
    public const string Newer = "thay";

    /// <summary>Keeps an answer in the place of the one before; the part as it is then.</summary>
    /// <param name="partId">Whose.</param>
    /// <param name="answer">As <see cref="AnswerRules"/> let it through.</param>
    /// <param name="photos">New ones, with what they show.</param>
    /// <param name="removed">Hashes of earlier ones that are taken back.</param>
    /// <param name="who">Who sends it or takes it in.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Result<CollectingPart>> Send(string partId, CollectingAnswer answer, IReadOnlyList<(CleanPicture Picture, string Caption)> photos, IReadOnlyList<string> removed, Actor who, CancellationToken cancel = default) =>
        Send(partId, null, answer, photos, removed, who, cancel);

    /// <summary>The same only where nothing came meanwhile.</summary>
    /// <param name="partId">Whose.</param>
    /// <param name="sends">How often had been sent by what is answered here, as a workbook says; null: whatever stands is replaced.</param>
    /// <param name="answer">As <see cref="AnswerRules"/> let it through.</param>
    /// <param name="photos">New ones, with what they show.</param>
    /// <param name="removed">Hashes of earlier ones that are taken back.</param>
    /// <param name="who">Who sends it or takes it in.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The part as it is then; where something newer stands, a problem at <see cref="Newer"/>.</returns>
    public Task<Result<CollectingPart>> Send(string partId, int? sends, CollectingAnswer answer, IReadOnlyList<(CleanPicture Picture, string Caption)> photos, IReadOnlyList<string> removed, Actor who, CancellationToken cancel = default) =>
        database.Write<Result<CollectingPart>>(async session =>
        {
            if (await CollectingStore.Part(session, partId) is not { } part || await Round(session, part) is not { } round)
                return Gone;
            if (Refusal(round, part) is { } refusal)
                return refusal;
            if (sends is { } known && known != part.Sends)
                return Problem.World(new($"Số liệu của {part.Contributor.Name} đã được gửi hoặc nhập sau khi biểu này được tải; chưa thay gì.", $"Figures of {part.Contributor.Name} were sent or taken in since this form was downloaded; nothing was replaced."), Newer,
                    new("Xem số liệu mới ở trang của nơi gửi. Nếu biểu này mới đúng, đánh dấu ô ở dưới, chọn lại tệp rồi nhập.", "Look at the newer figures. Where this form is the right one, tick the box below, choose the file again and take it in."));
            if ((!round.Photos && photos.Count > 0) || part.Files + photos.Count > AnswerRules.MostFiles)
                return Problem.Input(new("Đợt này không nhận thêm ảnh.", "No more photographs are taken."), "anh", new("Gửi lại mà không chọn ảnh.", "Send it again without photographs."));
            var stays = (await Photos(session, partId)).Select(photo => photo.Hash).Except(removed, StringComparer.Ordinal);
            if (stays.Union(photos.Select(photo => FrozenStore.Hash(photo.Picture.Bytes)), StringComparer.Ordinal).Count() > AnswerRules.MostPhotos)
                return Problem.Input(new($"Mỗi nơi gửi tối đa {AnswerRules.MostPhotos} ảnh.", $"At most {AnswerRules.MostPhotos} photographs."), "anh", new("Bỏ bớt ảnh cũ hoặc chọn ít ảnh hơn.", "Take some back, or choose fewer."));
            foreach (var hash in removed)
                await session.Run("UPDATE collecting_photo SET removed = @Now WHERE part_id = @partId AND hash = @hash AND removed IS NULL", new { Now, partId, hash });
            foreach (var (picture, caption) in photos)
            {
                var hash = await frozen.Keep(session, picture.Bytes, picture.MediaType);
                await session.Run("""
                    INSERT INTO collecting_photo (part_id, hash, media_type, width, height, caption, position) VALUES (@partId, @hash, @MediaType, @Width, @Height, @caption, (SELECT COUNT(*) FROM collecting_photo WHERE part_id = @partId))
                    ON CONFLICT (part_id, hash) DO UPDATE SET removed = NULL, caption = excluded.caption
                    """, new { partId, hash, picture.MediaType, picture.Width, picture.Height, caption });
            }
            await session.Run("UPDATE collecting_part SET state = @Sent, answer = @said, sent = @Now, sends = sends + 1, files = files + @Count, reason = '', decided = NULL, decided_by = NULL WHERE id = @partId",
                new { PartState.Sent, said = JsonSerializer.Serialize(answer, Json.Compact), Now, photos.Count, partId });
            await audit.Note(session, part.UnitId, who, "collecting.send", part.RoundId, $"{part.Contributor.Name}: {answer.Values.Count} số liệu, {answer.News.Count} tin, {photos.Count} ảnh mới.");
            return (await CollectingStore.Part(session, partId))!;
        }, cancel);

    /// <summary>The photographs that stand.</summary>
    public Task<IReadOnlyList<AnswerPhoto>> Photos(string partId, CancellationToken cancel = default) => database.Read(session => Photos(session, partId), cancel);

    /// <summary>Sends it back with a reason that its sender reads.</summary>
    public Task<Problem?> Return(string partId, int sends, string reason, Actor who, CancellationToken cancel = default) => Decide(partId, sends, async (session, part) =>
    {
        var why = Captions.CaptionSource.OneLine(reason);
        if (why.Length is 0 or > LongestReason)
            return Problem.Input(new($"Chưa ghi lý do trả lại, hoặc lý do dài quá {LongestReason} ký tự.", "The reason is missing or too long."), "ly-do", new("Ghi rõ cần sửa gì; nơi gửi đọc được lý do này.", "Say what is to be mended; the sender reads it."));
        await session.Run("UPDATE collecting_part SET state = @Returned, reason = @why, decided = @Now, decided_by = @Name WHERE id = @Id", new { PartState.Returned, why, Now, who.Name, part.Id });
        await audit.Note(session, part.UnitId, who, "collecting.return", part.RoundId, $"{part.Contributor.Name}: {why}");
        return null;
    }, cancel);

    /// <summary>Figures that count already where these of an answer would come beside them; those that others of the same round sent in are no such.</summary>
    public Task<IReadOnlyList<Figure>> Alike(CollectingRound round, CollectingPart part, CancellationToken cancel = default) => database.Read(session => Alike(session, round, part), cancel);

    /// <summary>
    /// Accepts it: its figures become figures of the unit with their source, its news drafts, and its photographs stand on the activity where one is named.
    /// Where figures stand that nobody looked at, it is asked first.
    /// </summary>
    public Task<Problem?> Accept(string partId, int sends, string? activityId, FigureChoice choice, Actor who, CancellationToken cancel = default) => Decide(partId, sends, async (session, part) =>
    {
        var (round, answer) = ((await Round(session, part))!, part.Answer!);
        var drafts = Drafts(part, answer);
        if (!drafts.Ok)
            return drafts.Problems[0];
        if (activityId is not null && await session.Value<int>("SELECT COUNT(*) FROM activity WHERE id = @activityId AND unit_id = @UnitId", new { activityId, part.UnitId }) == 0)
            return Problem.Input(new("Không có hoạt động này.", "There is no such activity."), null, new("Chọn hoạt động khác, hoặc chỉ đưa ảnh vào kho.", "Choose another, or put the photographs into the library alone."));
        if (activityId is not null && await TooMany(session, activityId, part) is { } many)
            return many;
        if (Figures(round, part).Select(figure => WholeMeasure.Wrong(figure.Name, figure.Value, figure.Measure, "so-lieu")).FirstOrDefault(wrong => wrong is not null) is { } broken)
            return broken;
        if (await figures.Decide(session, part.UnitId, await Alike(session, round, part), choice, who) is { } asked)
            return asked;
        foreach (var figure in Figures(round, part))
            await figures.Add(session, figure, who);
        foreach (var draft in drafts.Value!)
            await items.Add(session, draft, who.Name);
        if (activityId is not null)
            foreach (var photo in await Photos(session, part.Id))
                await session.Run("""
                    INSERT INTO activity_picture (activity_id, hash, alt, position) VALUES (@activityId, @Hash, @alt, (SELECT COUNT(*) FROM activity_picture WHERE activity_id = @activityId)) ON CONFLICT (activity_id, hash) DO NOTHING
                    """, new { activityId, photo.Hash, alt = photo.Caption.Length > 0 ? $"{photo.Caption} ({part.Contributor.Name})" : $"Ảnh của {part.Contributor.Name}" });
        await session.Run("UPDATE collecting_part SET state = @Accepted, reason = '', decided = @Now, decided_by = @Name, items = @made WHERE id = @Id",
            new { PartState.Accepted, Now, who.Name, made = JsonSerializer.Serialize(drafts.Value!.Select(draft => draft.Id), Json.Compact), part.Id });
        await audit.Note(session, part.UnitId, who, "collecting.accept", part.RoundId, $"{part.Contributor.Name}: {answer.Values.Count} số liệu, {drafts.Value!.Count} tin.");
        return null;
    }, cancel);

    /// <summary>The problem where an activity would have more photographs than it keeps; one that stands there already takes no place.</summary>
    private static async Task<Problem?> TooMany(Session session, string activityId, CollectingPart part)
    {
        var there = await session.List<string>("SELECT hash FROM activity_picture WHERE activity_id = @activityId", new { activityId });
        var come = (await Photos(session, part.Id)).Select(photo => photo.Hash).Except(there, StringComparer.Ordinal).Count();
        return come == 0 || there.Count + come <= ActivityRules.MostPictures ? null : Problem.Input(
            new($"Mỗi hoạt động giữ tối đa {ActivityRules.MostPictures} ảnh: đang có {there.Count}, thêm {come} là quá.", $"An activity keeps at most {ActivityRules.MostPictures} photographs: it has {there.Count}, and {come} would come."), null,
            new("Bỏ bớt ảnh của hoạt động, chọn hoạt động khác, hoặc chỉ đưa ảnh vào kho.", "Take some away there, choose another activity, or put them into the library alone."));
    }

    private Task<Problem?> Decide(string partId, int sends, Func<Session, CollectingPart, Task<Problem?>> act, CancellationToken cancel) => database.Write<Problem?>(async session =>
    {
        if (await CollectingStore.Part(session, partId) is not { } part)
            return Gone;
        if (part.State == PartState.Accepted)
            return Problem.World(new("Số liệu này đã được nhận.", "It was accepted already."), null, new("Tải lại trang.", "Load the page again."));
        if (part.State != PartState.Sent || part.Answer is null)
            return Problem.World(new("Chưa có số liệu để nhận hay trả lại.", "There is nothing to accept or send back."), null, new("Đợi nơi gửi gửi lại.", "Wait until it is sent."));
        return part.Sends == sends ? await act(session, part)
            : Problem.World(new($"{part.Contributor.Name} vừa gửi lại; bạn đang xem bản cũ.", $"{part.Contributor.Name} has just sent it again."), null, new("Xem bản mới rồi quyết định.", "Look at the new one first."));
    }, cancel);

    private static IEnumerable<Figure> Figures(CollectingRound round, CollectingPart part) => round.Figures.Where(figure => part.Answer?.Values.ContainsKey(figure.Key) == true).Select(figure => new Figure
    {
        UnitId = part.UnitId, Name = figure.Name, Value = part.Answer!.Values[figure.Key], Measure = figure.Measure, First = round.First, Last = round.Last, Source = part.Contributor.Name, Note = round.Title,
    });

    private static async Task<IReadOnlyList<Figure>> Alike(Session session, CollectingRound round, CollectingPart part)
    {
        var alike = new List<Figure>();
        foreach (var figure in Figures(round, part))
            alike.AddRange((await FigureStore.Alike(session, figure)).Where(one => !(one.Note == round.Title && one.First == round.First && one.Last == round.Last && one.Source != part.Contributor.Name)));
        return alike;
    }

    private Result<IReadOnlyList<Item>> Drafts(CollectingPart part, CollectingAnswer answer)
    {
        var drafts = new List<Item>();
        foreach (var news in answer.News)
        {
            var draft = ItemRules.Check(new Item { Id = Id.New(clock), UnitId = part.UnitId, Title = news.Title, Body = news.Text, Authors = [$"{answer.Sender}, {part.Contributor.Name}"], Origin = Origin.Contributed });
            if (!draft.Ok)
                return draft.Problems.ToArray();
            if (Preflight.Secret(draft.Value) is { } secret)
                return secret;
            drafts.Add(draft.Value);
        }
        return drafts;
    }

    private static Problem? Refusal(CollectingRound round, CollectingPart part) =>
        part.State == PartState.Accepted ? Problem.World(new("Số liệu đã được nhận, không sửa được nữa.", "It was accepted and changes no more."), null, new("Cần sửa thì gọi cho người phụ trách.", "Call who looks after it."))
        : round.Closed is not null ? Problem.World(new("Đợt thu này đã khép.", "The round is closed."), null, new("Gọi cho người phụ trách.", "Call who looks after it."))
        : null;

    private static async Task<CollectingRound?> Round(Session session, CollectingPart part) =>
        (await session.First<CollectingRow>($"SELECT {CollectingRow.Columns} FROM collecting_round r WHERE r.id = @RoundId", new { part.RoundId }))?.Round();

    private static Task<IReadOnlyList<AnswerPhoto>> Photos(Session session, string partId) => session.List<AnswerPhoto>(
        "SELECT hash AS Hash, media_type AS MediaType, width AS Width, height AS Height, caption AS Caption FROM collecting_photo WHERE part_id = @partId AND removed IS NULL ORDER BY position, hash", new { partId });

    private static readonly Problem Gone = Problem.Input(new("Không có nơi gửi này trong đợt thu.", "There is no such one in the round."), null, new("Tải lại trang.", "Load the page again."));

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
