using Campaigns.Content.Library.Pictures;

namespace Campaigns.Desk.Checks;

/// <summary>Whether photographs are made smaller at this machine. The library does without it, so that nothing is wrong where it is not there.</summary>
internal sealed class PictureCheck : ICheck
{
    public string Name => "pictures";

    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel) => [await ground.Services.GetRequiredService<PictureDesk>().HasTool(cancel)
        ? CheckFinding.Ok(Name, new("Ảnh lớn và ảnh WebP được vips thu nhỏ.", "Large pictures and WebP are made smaller by vips."))
        : CheckFinding.Ok(Name, new("Máy này chưa có vips: ảnh JPEG, PNG vẫn nhận được, ảnh WebP gửi từ trình duyệt không có script thì không. Cài gói libvips-tools để tự thu nhỏ ảnh.",
            "vips is not on this machine: JPEG and PNG are taken all the same, a WebP from a browser without script is not. Install libvips-tools to have pictures made smaller."))];
}
