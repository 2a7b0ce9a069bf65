using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Captions;

/// <summary>What stands under a title is said once.</summary>
public sealed class LeadsTests
{
    private static readonly Unit s_unit = new() { Id = "u", Code = "xa", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" };

    [Fact]
    public void An_item_without_a_summary_has_its_paragraph_once_on_the_portal_and_on_Zalo()
    {
        var item = new Item { Id = "i", UnitId = "u", Title = "Phòng cháy rừng", Body = "Bà con **không** đốt nương & rẫy khi trời hanh." };

        var portal = Write(item, VariantForm.PortalHtml);
        var zalo = Write(item, VariantForm.ZaloArticle);

        (portal.Description, Leads.Of(portal)).ShouldBe(("Bà con không đốt nương & rẫy khi trời hanh.", ""), "lists and what is shared have it, the page has it in its text");
        (zalo.Description, Leads.Of(zalo), zalo.Paragraphs[0]).ShouldBe(("", "", "Bà con không đốt nương & rẫy khi trời hanh."));
    }

    [Fact]
    public void A_summary_of_its_own_stands_over_the_text_and_one_that_the_text_opens_with_does_not()
    {
        var item = new Item { Id = "i", UnitId = "u", Title = "Phòng cháy rừng", Summary = "Mùa khô, nguy cơ cháy cao.", Body = "Bà con không đốt nương." };

        Leads.Of(Write(item, VariantForm.PortalHtml)).ShouldBe("Mùa khô, nguy cơ cháy cao.");
        Leads.Of(Write(item, VariantForm.ZaloArticle)).ShouldBe("Mùa khô, nguy cơ cháy cao.");
        Leads.Of(Write(item with { Body = "Mùa khô, nguy cơ cháy cao. Bà con không đốt nương." }, VariantForm.PortalHtml)).ShouldBeEmpty();
    }

    private static Variant Write(Item item, VariantForm form) => CaptionWriter.Write(item, s_unit, form);
}
