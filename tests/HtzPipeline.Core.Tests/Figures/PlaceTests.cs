using CsCheck;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class PlaceTests
{
    // Up to column ZZZ, beyond the widest sheet of any program.
    private static readonly Gen<CellAddress> Cells = Gen.Select(Gen.Int[0, 2_000_000], Gen.Int[0, 18_277], (row, column) => new CellAddress(row, column));

    private static readonly Gen<string?> Sheets = Gen.OneOf(
        Gen.OneOf<string?>(null, "", "累计", "Q2", "B203", "!", "a!", "a!B2", "8月!", "Sheet1"),
        Gen.String.Select(name => (string?)name));

    [Theory]
    [InlineData(4, 2, "C5")]
    [InlineData(0, 0, "A1")]
    [InlineData(0, 25, "Z1")]
    [InlineData(0, 26, "AA1")]
    [InlineData(0, 701, "ZZ1")]
    [InlineData(0, 702, "AAA1")]
    [InlineData(1_048_575, 16_383, "XFD1048576")]
    public void A_cell_is_written_as_a_spreadsheet_does(int row, int column, string text) =>
        Assert.Equal(text, new CellAddress(row, column).ToString());

    [Fact]
    public void A_cell_is_read_as_it_is_written() =>
        Cells.Sample(cell => Assert.True(CellAddress.TryParse(cell.ToString(), out var again) && again == cell));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("5")]
    [InlineData("A0")]
    [InlineData("a1")]
    [InlineData("A-1")]
    [InlineData("A1B")]
    [InlineData("AAAA1")]
    [InlineData("A99999999999")]
    [InlineData("表1")]
    public void Anything_else_is_no_cell(string text) => Assert.False(CellAddress.TryParse(text, out _));

    [Fact]
    public void A_place_is_read_as_it_is_written_whatever_the_sheets_name() =>
        Gen.Select(Sheets, Cells, Gen.Bool).Sample((sheet, cell, whole) =>
        {
            var place = new Place(sheet, whole ? null : cell);
            Assert.Equal(place, Place.Parse(place.ToString()));
        }, iter: 1000);

    [Theory]
    [InlineData("累计", "C5", "累计!C5")]
    [InlineData(null, "C5", "C5")]
    [InlineData("累计", null, "累计")]
    [InlineData("Q2", null, "Q2!")]
    [InlineData(null, null, "")]
    public void A_place_is_written_for_people(string? sheet, string? cell, string text) =>
        Assert.Equal(text, new Place(sheet, cell is not null && CellAddress.TryParse(cell, out var address) ? address : null).ToString());
}
