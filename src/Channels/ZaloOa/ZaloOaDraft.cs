using Campaigns.Channels.Contract;
using Campaigns.Content.Captions;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Makes the article of a dispatch, or says why there can be none, before anything leaves.</summary>
internal sealed class ZaloOaDraft(IPublicPictures pictures, IPictureLibrary library, IOptions<ChannelsOptions> options)
{
    /// <summary>The article; or what stopped it, with what to do.</summary>
    /// <param name="dispatch">What was approved.</param>
    /// <param name="stands">The article is there already: addresses of its pictures that were given before are enough.</param>
    /// <param name="cancel">Ends the calls.</param>
    public async Task<(ZaloOaArticle? Article, Outcome? Stopped)> Of(Dispatch dispatch, bool stands, CancellationToken cancel)
    {
        var (of, variant) = (ZaloOaAccount.Of(dispatch.Account), dispatch.Variant);
        if (variant.Title.Length is 0 or >= ZaloOaArticle.TitleEnds)
            return No($"Zalo chỉ nhận tiêu đề dưới {ZaloOaArticle.TitleEnds} ký tự. Rút gọn tiêu đề rồi duyệt lại.");
        if (ZaloOaArticle.Says(variant).Length >= ZaloOaArticle.DescriptionEnds)
            return No($"Zalo chỉ nhận mô tả dưới {ZaloOaArticle.DescriptionEnds} ký tự. Rút gọn tóm tắt rồi duyệt lại.");
        foreach (var picture in variant.Pictures)
            if ((await dispatch.Picture(picture.Hash, cancel)).Length > ZaloOaArticle.LargestPicture)
                return No("Zalo chỉ nhận ảnh nặng tối đa 1 MB. Đổi ảnh hoặc infographic nhẹ hơn rồi duyệt lại.");
        var addresses = new List<(Uri Address, string Alt)>();
        foreach (var picture in variant.Pictures)
        {
            var (address, stopped) = await Place(dispatch, picture, stands, cancel);
            if (stopped is not null)
                return (null, stopped);
            if (address is null || !Fetchable(address))
                return No("Zalo cần ảnh bìa ở địa chỉ https công khai để tải về. Đặt Desk:PublicAddress là địa chỉ mà người dân mở được từ Internet, hoặc kết nối một trang WordPress https của đơn vị để giữ ảnh, rồi bấm đăng lại.");
            addresses.Add((address, picture.Alt));
        }
        if (addresses.Count > 0)
            return (ZaloOaArticle.Of(dispatch, of, addresses[0].Address, addresses.Skip(1)), null);
        return of.Cover is { } cover && Fetchable(cover)
            ? (ZaloOaArticle.Of(dispatch, of, cover, []), null)
            : No("Bài viết Zalo bắt buộc có ảnh bìa. Thêm infographic hoặc ảnh cho tin, bài rồi duyệt lại; hoặc đặt ảnh bìa mặc định khi kết nối kênh (cover).");
    }

    /// <summary>The desk's own public address; else the unit's WordPress media library; else, among private addresses, where the desk listens.</summary>
    private async Task<(Uri? Address, Outcome? Stopped)> Place(Dispatch dispatch, VariantPicture picture, bool stands, CancellationToken cancel)
    {
        var own = pictures.Address(picture.Hash);
        if (own is { Scheme: "https" })
            return (own, null);
        var brought = await library.Bring(dispatch.Account.UnitId, picture.Hash, picture.MediaType, cancel => dispatch.Picture(picture.Hash, cancel), stands, cancel);
        return brought is (null, null) ? (own, null) : brought;
    }

    private bool Fetchable(Uri address) => address.Scheme == Uri.UriSchemeHttps || (options.Value.AllowPrivateAddresses && address.Scheme == Uri.UriSchemeHttp);

    private static (ZaloOaArticle?, Outcome?) No(string why) => (null, new Outcome.Rejected(why));
}
