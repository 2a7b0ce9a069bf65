using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

/// <summary>What is never added up.</summary>
public sealed class ShareMeasureTests
{
    [Theory]
    [InlineData("Hộ có VNeID", "%", true)]
    [InlineData("Tỷ suất sinh", "‰", true)]
    [InlineData("Hộ có VNeID", "% hộ", true)]
    [InlineData("Hộ có VNeID", "Phần trăm", true)]
    [InlineData("Tỉ lệ hộ có VNeID", "", true)]
    [InlineData("Chuyển đổi số cấp xã", "điểm", true)]
    [InlineData("Bình quân người dự một buổi", "người", true)]
    [InlineData("Số điểm cầu trực tuyến", "điểm", false)]
    [InlineData("Số hộ có VNeID", "hộ", false)]
    [InlineData("Số hộ", "", false)]
    public void Shares_marks_and_means_are(string name, string measure, bool share) => ShareMeasure.Is(name, measure).ShouldBe(share);
}
