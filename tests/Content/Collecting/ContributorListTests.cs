using Campaigns.Content.Collecting;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Tests.Collecting;

public sealed class ContributorListTests
{
    [Fact]
    public void Pasted_lines_say_name_kind_and_who_answers_and_a_name_tells_its_kind()
    {
        var read = ContributorList.Read("Thôn Nà Ban; ; Vàng A Páo 0987\n\nTrường Tiểu học Mường Sáng\nHội Phụ nữ xã; Mặt trận, đoàn thể; Lò Thị Hoa\nTổ 3\tThôn, bản, tổ\tÔng Sơn").Value!;

        read.ShouldBe([
            new("Thôn Nà Ban", ContributorKind.Hamlet, "Vàng A Páo 0987"), new("Trường Tiểu học Mường Sáng", ContributorKind.School, ""),
            new("Hội Phụ nữ xã", ContributorKind.Association, "Lò Thị Hoa"), new("Tổ 3", ContributorKind.Hamlet, "Ông Sơn"),
        ]);
    }

    [Fact]
    public void What_is_wrong_is_told_line_by_line_and_nothing_is_taken()
    {
        var read = ContributorList.Read("; Trường học; Cô Mai\nThôn Pom; hành tinh; x\nThôn Pom\nThôn Pom");

        read.Problems.Select(problem => (problem.Where, problem.What.Vi)).ShouldBe([("dòng 1", "Dòng này không có tên."), ("dòng 2", "Không rõ loại “hành tinh”."), ("dòng 4", "“Thôn Pom” có hai lần.")]);
    }

    [Fact]
    public void A_sheet_is_read_by_the_names_of_its_columns()
    {
        var bytes = WorkbookWriter.Write("Danh sách", new WrittenSheet
        {
            Name = "DS", Widths = [6, 30, 30, 20], Rows = [
                [WrittenCell.Of("Danh sách các đơn vị")], [WrittenCell.Of("STT"), WrittenCell.Of("Người phụ trách"), WrittenCell.Of("Đơn vị"), WrittenCell.Of("Loại")],
                [WrittenCell.Of(1), WrittenCell.Of("Cô Mai"), WrittenCell.Of("Trường Mầm non"), WrittenCell.Of("Trường học")], [WrittenCell.Of(2), WrittenCell.Of(""), WrittenCell.Of("Thôn Bó"), WrittenCell.Of("lạ")]],
        });

        var read = ContributorList.Read(WorkbookReader.Read(bytes, "ds.xlsx").Value!);

        read.Problems.ShouldHaveSingleItem().Where.ShouldBe("trang tính “DS”, dòng 4");
    }
}
