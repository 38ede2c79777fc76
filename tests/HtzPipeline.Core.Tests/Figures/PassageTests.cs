using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Figures;

public class PassageTests
{
    [Theory]
    [InlineData("¶12:34-41")]
    [InlineData("p3¶12:34-41")]
    public void A_passage_is_read_as_it_is_written(string text) => Assert.Equal(text, Place.Parse(text).ToString());

    [Fact]
    public void A_passage_has_page_paragraph_and_characters() => Assert.Equal(new Passage(3, 12, 34, 41), Place.Parse("p3¶12:34-41").Passage);

    [Theory]
    [InlineData("C5")]
    [InlineData("累计!C5")]
    [InlineData("累计")]
    [InlineData("¶")]
    [InlineData("p¶1")]
    public void Other_places_are_read_as_ever(string text)
    {
        Assert.Null(Place.Parse(text).Passage);
        Assert.Equal(text, Place.Parse(text).ToString());
    }
}
