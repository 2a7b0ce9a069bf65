using Campaigns.Content;

namespace Campaigns.Channels.ZaloOa;

/// <summary>What people are told of tokens.</summary>
internal static class TokenWords
{
    public static readonly Phrase Again = new("Người quản trị OA cần kết nối lại kênh này.", "An administrator of the OA has to connect this account again.");

    public static readonly Phrase Lost = new(
        "Lần làm mới mã truy cập Zalo gần nhất không nhận được câu trả lời, mà mã làm mới chỉ dùng được một lần.",
        "The last refresh of the Zalo tokens got no answer, and a refresh token is good only once.");

    public static readonly Phrase StillWorks = new(
        "Kênh vẫn đăng được cho tới khi mã truy cập đang dùng hết hạn; nên kết nối lại trước lúc đó.",
        "The account still posts until its access token ends; connect it again before that.");

    public static readonly Phrase Missing = new(
        "Không có mã truy cập Zalo nào mở được bằng khóa của bản cài đặt này.", "There is no Zalo token that the keys of this installation can open.");

    public static readonly Phrase Old = new(
        "Mã làm mới của Zalo sắp đủ ba tháng mà chưa lần nào làm mới được.", "The Zalo refresh token is nearly three months old and could not be refreshed.");

    public static string Line(params Phrase[] phrases) => string.Join(" ", phrases.Select(p => p.Vi));
}
