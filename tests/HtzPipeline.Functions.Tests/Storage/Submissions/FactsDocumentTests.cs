using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Storage.Submissions;

public class FactsDocumentTests
{
    private static readonly Gen<Fact> Fact = Gen.Select(
        FigureCodecTests.Figure.Where(figure => figure.Origin is not null), Gen.Enum<Measure>(), Gen.Int[1, 12],
        (figure, measure, month) => new Fact(
            new("EXPORTS", Samples.Area, Period.Month(2019, month)), measure, figure with { Origin = figure.Origin! with { Repeated = null, IsLetThrough = false } }));

    // As the app wrote it before uploads had an order of their own.
    private const string Old = """
        {
          "submission": "economy.2019-08.20190915T020000000.0f3a5c7e9b1d",
          "department": "economy",
          "period": "2019-08",
          "path": "economy/2019-08/规上工业.csv",
          "uploaded": "2019-09-15T02:00:00+00:00",
          "catalogueVersion": "0123456789ab",
          "facts": [
            {
              "indicator": "IND_OUTPUT",
              "area": "370400-HTZ",
              "period": "2019-08",
              "measure": "cumulative",
              "number": 58.30,
              "status": "A",
              "unit": "CNY_100M",
              "cell": "E2",
              "text": "58.30",
              "uploaded": "2019-09-15T02:00:00.0000001+00:00"
            }
          ]
        }
        """;

    [Fact]
    public void Facts_are_read_back_exactly() => Fact.Array[0, 5].Sample(facts =>
    {
        var document = new FactsDocument(Samples.Submission(1), "economy/2019-08/a.csv", "0123456789ab", [.. facts])
        {
            Held = [.. facts.Take(1).Select(fact => fact with { HeldFor = ["HTZ2211"], Alternatives = [.. facts.Skip(1)] })],
            Decision = facts.Length > 3 ? new(DecisionKind.Approval, Samples.Submission(2), "已核实", "张三") : null,
        };
        var read = FactsDocument.Parse(document.ToJson());
        Assert.Equal(document with { Facts = [], Held = [] }, read with { Facts = [], Held = [] });
        Assert.Equal(document.Held, read.Held);
        Assert.Equal(document.Facts, read.Facts);
        Assert.Equal(document.Facts.Select(fact => fact.Figure.Number?.ToString()), read.Facts.Select(fact => fact.Figure.Number?.ToString()));
    });

    [Theory]
    [InlineData("Approval", true)]
    [InlineData("Confirmation", false)]
    [InlineData("Withdrawal", false)]
    [InlineData("Rereading", false)]
    [InlineData(null, false)]
    public void What_an_approval_publishes_is_told_to_be_let_through(string? kind, bool isLetThrough)
    {
        var submission = Samples.Submission(1);
        var document = new FactsDocument(submission, "economy/2019-08/a.csv", "0123456789ab", [Samples.Fact(submission, Samples.Key("EXPORTS", "2019-08"), 58.30m)])
        {
            Decision = kind is { } decided ? new(Enum.Parse<DecisionKind>(decided), Samples.Submission(2), "已核实", "张三") : null,
        };

        Assert.Equal(isLetThrough, Assert.Single(FactsDocument.Parse(document.ToJson()).Of(Samples.Area)).Figure.Origin!.IsLetThrough);
    }

    [Fact]
    public void A_document_of_figures_held_for_nothing_known_is_written_again_as_it_was() => Fact.Array[1, 5].Sample(facts =>
    {
        var before = new FactsDocument(Samples.Submission(1), "economy/2019-08/a.csv", "0123456789ab", [.. facts]) { Held = [.. facts.Take(1)] }.ToJson();
        Assert.DoesNotContain("heldFor", before.ToString(), StringComparison.Ordinal);
        Assert.Equal(before.ToArray(), FactsDocument.Parse(before).ToJson().ToArray());
    });

    [Fact]
    public void Words_of_a_text_are_kept_with_where_they_stand_and_how_much_they_count()
    {
        var submission = Samples.Submission(1);
        var table = Samples.Fact(submission, Samples.Key("EXPORTS", "2019-08"), 58.30m);
        var words = table with { Figure = table.Figure with { Origin = table.Figure.Origin! with { Place = Place.Of(new(3, 12, 34, 41)), Rank = SourceRank.Prose } } };
        var json = new FactsDocument(submission, "economy/2019-08/简报.pdf", "0123456789ab", [words]).ToJson();

        Assert.Contains("\"cell\": \"p3¶12:34-41/prose\"", json.ToString(), StringComparison.Ordinal);
        Assert.Equal([words], FactsDocument.Parse(json).Facts);
    }

    [Fact]
    public void A_document_from_before_uploads_had_an_order_is_written_again_byte_for_byte()
    {
        var document = FactsDocument.Parse(BinaryData.FromString(Old));
        Assert.Equal(Old.ReplaceLineEndings("\n"), document.ToJson().ToString().ReplaceLineEndings("\n"));
        Assert.Equal(document.Facts[0].Figure.Origin!.Uploaded, document.Facts[0].Figure.Origin!.Order);
    }

    [Fact]
    public void A_document_can_be_read_by_a_person()
    {
        var submission = Samples.Submission(1);
        var json = new FactsDocument(submission, "economy/2019-08/规上工业.xlsx", "0123456789ab", [Samples.Fact(submission, Samples.Key("EXPORTS", "2019-08"), 58.30m)]).ToJson().ToString();
        Assert.Contains("\"number\": 58.30,", json, StringComparison.Ordinal);
        Assert.Contains("规上工业", json, StringComparison.Ordinal);
    }
}
