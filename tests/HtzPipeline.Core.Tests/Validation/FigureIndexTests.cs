using System.Runtime.CompilerServices;
using CsCheck;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation;

public class FigureIndexTests
{
    [Fact]
    public void It_knows_the_keys_it_has_met_and_keeps_what_was_entered() => Gen.Long[0, 3000].Array[0, 5000].Sample(keys =>
    {
        var index = new FigureIndex();
        var first = new Dictionary<long, int>();
        for (var row = 0; row < keys.Length; row++)
        {
            ref var entry = ref index.Find(keys[row] << 24, out var isNew);
            Assert.Equal(first.TryAdd(keys[row], row), isNew);
            if (isNew)
            {
                entry.Row = row;
            }

            Assert.Equal(first[keys[row]], entry.Row);
        }

        Assert.Equal(first.Count, index.Count);
    });

    [Fact]
    public void A_long_file_costs_at_most_64_bytes_a_row()
    {
        const int Rows = 100_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var index = new FigureIndex();
        for (var row = 0; row < Rows; row++)
        {
            index.Find(row * 7919L, out _).Row = row;
        }

        // All that was ever allocated, the tables outgrown included.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rows, Unsafe.SizeOf<FigureIndex.Entry>(), 64);
    }
}
