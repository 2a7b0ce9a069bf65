using Campaigns.Channels.Contract;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Makes the article of a dispatch, or says why there can be none, before anything leaves.</summary>
internal sealed class ZaloOaDraft(IPublicPictures pictures, IOptions<ChannelsOptions> options)
{
    /// <summary>The article; or the refusal, with what to do.</summary>
    public async Task<(ZaloOaArticle? Article, Outcome.Rejected? Refused)> Of(Dispatch dispatch, CancellationToken cancel)
    {
        var (of, variant) = (ZaloOaAccount.Of(dispatch.Account), dispatch.Variant);
        if (variant.Title.Length is 0 or >= ZaloOaArticle.TitleEnds)
            return No($"Zalo chỉ nhận tiêu đề dưới {ZaloOaArticle.TitleEnds} ký tự. Rút gọn tiêu đề rồi duyệt lại.");
        if (ZaloOaArticle.Says(variant).Length >= ZaloOaArticle.DescriptionEnds)
            return No($"Zalo chỉ nhận mô tả dưới {ZaloOaArticle.DescriptionEnds} ký tự. Rút gọn tóm tắt rồi duyệt lại.");
        foreach (var picture in variant.Pictures)
            if ((await dispatch.Picture(picture.Hash, cancel)).Length > ZaloOaArticle.LargestPicture)
                return No("Zalo chỉ nhận ảnh nặng tối đa 1 MB. Đổi ảnh hoặc infographic nhẹ hơn rồi duyệt lại.");
        var addresses = variant.Pictures.Select(p => (Address: pictures.Address(p.Hash), p.Alt)).ToArray();
        if (addresses.Any(a => a.Address is null || !Fetchable(a.Address)))
            return No("Zalo cần ảnh bìa ở địa chỉ https công khai để tải về. Đặt Desk:PublicAddress là địa chỉ mà người dân mở được từ Internet, rồi bấm đăng lại.");
        if (addresses.Length > 0)
            return (ZaloOaArticle.Of(dispatch, of, addresses[0].Address!, addresses.Skip(1).Select(a => (a.Address!, a.Alt))), null);
        return of.Cover is { } cover && Fetchable(cover)
            ? (ZaloOaArticle.Of(dispatch, of, cover, []), null)
            : No("Bài viết Zalo bắt buộc có ảnh bìa. Thêm infographic hoặc ảnh cho tin, bài rồi duyệt lại; hoặc đặt ảnh bìa mặc định khi kết nối kênh (cover).");
    }

    private bool Fetchable(Uri address) => address.Scheme == Uri.UriSchemeHttps || (options.Value.AllowPrivateAddresses && address.Scheme == Uri.UriSchemeHttp);

    private static (ZaloOaArticle?, Outcome.Rejected?) No(string why) => (null, new Outcome.Rejected(why));
}
