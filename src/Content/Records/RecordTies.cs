using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>That what a record names belongs to the record's unit.</summary>
internal static class RecordTies
{
    /// <summary>The problem where a task, plan, item or campaign is none of the unit's; within the transaction that writes the record.</summary>
    public static async Task<Problem?> Check(Session session, string unitId, string? taskId = null, string? planId = null, string? itemId = null, string? campaignId = null)
    {
        if (taskId is not null && await session.Value<string>("SELECT unit_id FROM plan_task WHERE id = @taskId", new { taskId }) != unitId)
            return Problem.Input(new("Không có nhiệm vụ này trong kế hoạch của đơn vị.", "The unit has no such task."), "nhiem-vu", Again);
        if (planId is not null && await session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId }) != unitId)
            return Problem.Input(new("Đơn vị không có kế hoạch này.", "The unit has no such plan."), "ke-hoach", Again);
        if (itemId is not null && await session.Value<string>("SELECT unit_id FROM item WHERE id = @itemId", new { itemId }) != unitId)
            return Problem.Input(new("Đơn vị không có tin, bài này.", "The unit has no such item."), "tin", Again);
        if (campaignId is not null && await session.Value<string>("SELECT unit_id FROM campaign WHERE id = @campaignId", new { campaignId }) != unitId)
            return Problem.Input(new("Đơn vị không có chiến dịch này.", "The unit has no such campaign."), "chien-dich", Again);
        return null;
    }

    /// <summary>What is said where somebody else changed or removed the record meanwhile.</summary>
    public static Problem Missing { get; } = Problem.Input(new("Không còn mục này.", "This is not there any more."), null, Again);

    private static Phrase Again => new("Tải lại trang rồi chọn lại.", "Load the page again and choose once more.");
}
