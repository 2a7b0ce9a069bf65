using System.Text;
using System.Text.Json;
using Campaigns.Content;

namespace Campaigns.Desk.Api;

/// <summary>Why a call was refused (RFC 9457): in Vietnamese, and the same in English beside.</summary>
/// <param name="Type">What kind of refusal it is; stays the same where the words change.</param>
/// <param name="Title">What went wrong, in Vietnamese.</param>
/// <param name="Status">That of the answer.</param>
/// <param name="Detail">What to do about it, in Vietnamese.</param>
/// <param name="Parameter">The parameter that is wrong; null where none is.</param>
/// <param name="En">The same in English.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string? Detail, string? Parameter, ApiProblemWords En)
{
    public const string MediaType = "application/problem+json";

    /// <summary>Whose rows it would have been is not said.</summary>
    public static IResult Missing => Answer("not-found", StatusCodes.Status404NotFound, Problem.Input(new("Không có mục này.", "There is no such thing."), null,
        new("Mã sai, hoặc thuộc đơn vị mà chủ mã truy cập không được xem.", "The id is wrong, or of a unit that the token's person does not see.")));

    public static IResult NotAllowed => Answer("not-allowed", StatusCodes.Status403Forbidden, Problem.Input(new("Chủ mã truy cập không có quyền xem.", "The token's person has no right to see this."), null,
        new("Nhờ quản trị giao vai trò.", "Ask an administrator for a role.")));

    public static IResult NoToken => Answer("no-token", StatusCodes.Status401Unauthorized, Problem.Input(
        new("Thiếu mã truy cập, hoặc mã sai, đã hết hạn, đã thu hồi.", "There is no token, or it is wrong, has ended or was revoked."), null,
        new("Tạo mã ở trang “Tài khoản của tôi”, gửi trong tiêu đề Authorization: Bearer …; không đặt mã trong địa chỉ.", "Make one on the page of your own account and send it in the header Authorization: Bearer …; never in the address.")));

    public static IResult TooMany(int seconds) => Answer("too-many", StatusCodes.Status429TooManyRequests, Problem.World(
        new($"Mã này đã gọi quá {ApiPace.AMinute} lần trong một phút.", $"This token called more than {ApiPace.AMinute} times in a minute."), null,
        new($"Gọi lại sau {seconds} giây.", $"Call again in {seconds} seconds.")));

    public static IResult WrongParameter(Problem problem) => Answer("wrong-parameter", StatusCodes.Status400BadRequest, problem);

    private static IResult Answer(string kind, int status, Problem problem) => Results.Text(
        JsonSerializer.Serialize(new ApiProblem($"urn:campaigns:{kind}", problem.What.Vi, status, problem.Mend?.Vi, problem.Where, new(problem.What.En, problem.Mend?.En)), Json.Compact),
        MediaType, Encoding.UTF8, status);
}
