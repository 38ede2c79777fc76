using System.Runtime.InteropServices;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Where each figure of a file was first met, for finding duplicates. Made for long files: entries of 40 bytes stand in
/// blocks that are never copied, and an open-addressing table of their numbers finds them, so that a row costs at most
/// 50 bytes and, while the table grows, 5 more.
/// </summary>
internal sealed class FigureIndex
{
    // Blocks of 160 KB are large objects, which a collection leaves where they are.
    private const int BlockBits = 12;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<Entry[]> _blocks = [];

    // An entry's number + 1 in the low bits, which suffice since there are more slots than entries, and above it the rest of
    // its key's hash, so that hardly any entry is looked at in vain. 0 is an empty slot. The length is a power of two.
    private uint[] _slots = new uint[BlockSize];
    private int _bits = BlockBits;

    public int Count { get; private set; }

    /// <summary>The entry of a key: the one that is there, or a new one, to be filled in by the caller.</summary>
    public ref Entry Find(long key, out bool isNew)
    {
        // Seven eighths full at most: neighbours are told apart by their hashes, which stand in one or two lines of the cache.
        if (Count >= _slots.Length - (_slots.Length >> 3))
        {
            Grow();
        }

        var (slots, mask, hash) = (_slots, (uint)_slots.Length - 1, HashOf(key));
        var slot = hash >> (32 - _bits);
        while (slots[slot] is not 0 and var held)
        {
            if ((held & ~mask) == hash << _bits)
            {
                ref var entry = ref At((int)(held & mask) - 1);
                if (entry.Key == key)
                {
                    isNew = false;
                    return ref entry;
                }
            }

            slot = (slot + 1) & mask;
        }

        if (Count == _blocks.Count << BlockBits)
        {
            _blocks.Add(new Entry[BlockSize]);
        }

        slots[slot] = (hash << _bits) | (uint)++Count;
        ref var added = ref At(Count - 1);
        added.Key = key;
        isNew = true;
        return ref added;
    }

    private ref Entry At(int number) => ref _blocks[number >> BlockBits][number & (BlockSize - 1)];

    // Fibonacci hashing (Knuth, TAOCP 6.4): the keys are packed fields of few values each, which it spreads evenly.
    private static uint HashOf(long key) => (uint)(((ulong)key * 0x9E3779B97F4A7C15) >> 32);

    private void Grow()
    {
        _bits++;
        _slots = new uint[1 << _bits];
        var mask = (uint)_slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = HashOf(At(number).Key);
            var slot = hash >> (32 - _bits);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = (hash << _bits) | (uint)(number + 1);
        }
    }

    /// <summary>What is kept of a figure: enough to compare another with it and to name its place.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Entry
    {
        public long Key;
        public decimal Value;
        public int Row;
        public ushort Column;
        public ushort Sheet;
        public ushort Unit;
        public bool HasCell;
        public bool HasValue;
        public byte Precision;
    }
}
