using System.Buffers;
using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Formats.Decoding;

namespace HtzPipeline.Functions.Tests.Formats;

public class SameFiguresTests
{
    public static TheoryData<string> Formats => new(CubeDecoder.All.Select(decoder => decoder.Format));

    [Fact]
    public void Every_format_has_a_decoder_here() =>
        Assert.Equal(CubeFormatTable.All.Select(format => format.Name).ToHashSet(), CubeDecoder.All.Select(decoder => decoder.Format).ToHashSet());

    [Theory]
    [MemberData(nameof(Formats))]
    public void Another_reader_reads_the_same_figures_from_every_format(string name)
    {
        var decoder = CubeDecoder.All.Single(one => one.Format == name);
        RandomCube.Answers.Sample(
            answer =>
            {
                var expected = RandomCube.FiguresOf(answer).Select(figure => decoder.Keeps?.Invoke(figure) ?? figure);
                var decoded = decoder.Decode(Write(name, answer.ToCube(Seeds.Catalogue)));
                Assert.Equal(InOrder(expected), InOrder(decoded));
            },
            iter: 150);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_figures_make_the_same_bytes(string name) => RandomCube.Answers.Sample(
        answer => Assert.Equal(Write(name, answer.ToCube(Seeds.Catalogue)), Write(name, answer.ToCube(Seeds.Catalogue))), iter: 20);

    internal static byte[] Write(string name, Cube cube, CubeStyle? style = null)
    {
        var output = new ArrayBufferWriter<byte>();
        CubeFormatTable.All.Single(format => format.Name == name).Write(cube, style ?? new(Language.Zh, WithBom: false), output);
        return output.WrittenSpan.ToArray();
    }

    private static List<DecodedFigure> InOrder(IEnumerable<DecodedFigure> figures) =>
        [.. figures.OrderBy(figure => (figure.Indicator, figure.Area, figure.Measure, figure.Period))];
}
