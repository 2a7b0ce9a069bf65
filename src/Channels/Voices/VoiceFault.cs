using System.Net;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using RestSharp;

namespace Campaigns.Channels.Voices;

/// <summary>What an answer of a speech service that is no sound means to a person. Its own words are not shown: they may repeat what was sent.</summary>
internal static class VoiceFault
{
    /// <summary>Null where it is a success.</summary>
    public static Problem? Of(RestResponse answer, string host) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 and not 202 => answer.ErrorException is null ? null : Broken(answer, host),
        0 => Broken(answer, host),
        401 or 403 => Problem.World(new($"Dịch vụ từ chối khóa truy cập (trả lời {(int)answer.StatusCode}).", $"The service refused the key ({(int)answer.StatusCode})."), host, new("Kiểm tra tên tiêu đề và khóa ở Cài đặt → Giọng đọc tổng hợp.", "Look at the header and the key in the settings.")),
        402 or 429 => Problem.World(new($"Dịch vụ báo hết hạn mức hoặc quá nhiều lần gọi (trả lời {(int)answer.StatusCode}).", $"The service says that the allowance is used up ({(int)answer.StatusCode})."), host, new("Xem hạn mức ở trang của nhà cung cấp, hoặc thử lại sau.", "Look at the provider's page, or try again later.")),
        202 or 404 => Problem.World(new($"Không tìm thấy bản đọc (trả lời {(int)answer.StatusCode}).", $"There is no sound there ({(int)answer.StatusCode})."), host, new("Kiểm tra địa chỉ gọi; nếu đúng, thử lại sau vài phút.", "Look at the address; try again in some minutes.")),
        >= 300 and < 400 => Problem.World(new("Địa chỉ của dịch vụ đã chuyển sang nơi khác.", "The service's address redirects."), host, new("Hỏi nhà cung cấp địa chỉ gọi mới.", "Ask the provider for the new one.")),
        >= 500 => Problem.World(new($"Dịch vụ đang lỗi (trả lời {(int)answer.StatusCode}).", $"The service is broken ({(int)answer.StatusCode})."), host, new("Thử lại sau.", "Try again later.")),
        var status => Problem.World(new($"Dịch vụ không nhận nội dung gửi (trả lời {status}).", $"The service refused the body ({status})."), host, new("Xem lại mẫu nội dung gửi, tên giọng và số ký tự mỗi lần gửi.", "Look at the body, the voice and the characters a call.")),
    };

    private static Problem Broken(RestResponse answer, string host) => answer.ErrorException switch
    {
        HttpRequestException { InnerException: PrivateAddressException } => Problem.World(
            new("Địa chỉ này nằm trong mạng nội bộ; chương trình không gọi.", "The address is inside a private network."), host, new("Dịch vụ đặt trong mạng của cơ quan thì đặt Channels:AllowPrivateAddresses là true.", "Set Channels:AllowPrivateAddresses where the service is in the office.")),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Problem.World(new("Không tìm thấy máy chủ của dịch vụ.", "No server has that name."), host, new("Kiểm tra địa chỉ và mạng Internet.", "Look at the address and the network.")),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => Problem.World(new("Câu trả lời của dịch vụ dài bất thường.", "The answer is too long."), host, new("Giảm số ký tự mỗi lần gửi.", "Send fewer characters a call.")),
        _ => Problem.World(new("Không kết nối được với dịch vụ, hoặc kết nối đứt giữa chừng.", "The service cannot be reached."), host, new("Kiểm tra mạng Internet rồi thử lại.", "Look at the network, then try again.")),
    };
}
