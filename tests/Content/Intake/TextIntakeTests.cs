using Campaigns.Content.Intake;

namespace Campaigns.Content.Tests.Intake;

public sealed class TextIntakeTests
{
    [Fact]
    public void A_line_is_a_paragraph_and_the_first_is_the_title()
    {
        var read = TextIntake.Titled("Họp bản Nà Ban\r\n\r\nMời bà con đến dự.\r\n- Mang sổ\r\n- Đúng giờ\r\n");

        (read.Title, read.Body).ShouldBe(("Họp bản Nà Ban", "Mời bà con đến dự.\n\n- Mang sổ\n- Đúng giờ"));
        read.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Vni_is_converted_and_said_so()
    {
        var read = TextIntake.Read("UÛy ban nhaân daân xaõ toå chöùc hoäi nghò veà chuyeån ñoåi soá");

        read.Body.ShouldBe("Ủy ban nhân dân xã tổ chức hội nghị về chuyển đổi số");
        read.Notes.ShouldHaveSingleItem().Vi.ShouldContain("VNI");
    }

    [Fact]
    public void A_first_line_too_long_for_a_title_stays_in_the_text() =>
        TextIntake.Titled(new string('a', 400)).ShouldSatisfyAllConditions(read => read.Title.ShouldBe(""), read => read.Body.Length.ShouldBe(400));
}
