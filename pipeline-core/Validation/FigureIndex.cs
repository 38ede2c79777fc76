using System.Runtime.InteropServices;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Where each figure of a file was first met, for finding duplicates. Made for long files: entries of 40 bytes stand in
/// blocks that are never copied, and an open-addressing table of their numbers finds them, so that a row costs at most
/// 40 bytes and, while the table grows, 16 more.
/// </summary>
internal sealed class FigureIndex
{
    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<Entry[]> _blocks = [];

    // An entry's number + 1; 0 is an empty slot. The length is a power of two.
    private int[] _slots = new int[BlockSize];

    public int Count { get; private set; }

    /// <summary>The entry of a key: the one that is there, or a new one, to be filled in by the caller.</summary>
    public ref Entry Find(long key, out bool isNew)
    {
        // Three quarters full at most.
        if (Count >= _slots.Length - (_slots.Length >> 2))
        {
            Grow();
        }

        var slot = SlotOf(key);
        isNew = _slots[slot] == 0;
        if (isNew)
        {
            if (Count == _blocks.Count << BlockBits)
            {
                _blocks.Add(new Entry[BlockSize]);
            }

            _slots[slot] = ++Count;
            At(Count - 1).Key = key;
        }

        return ref At(_slots[slot] - 1);
    }

    private ref Entry At(int number) => ref _blocks[number >> BlockBits][number & (BlockSize - 1)];

    private int SlotOf(long key)
    {
        var mask = _slots.Length - 1;

        // Fibonacci hashing (Knuth, TAOCP 6.4): the keys are packed fields, whose low bits alone would collide.
        var slot = (int)(((ulong)key * 0x9E3779B97F4A7C15) >> 33) & mask;
        while (_slots[slot] is not 0 and var number && At(number - 1).Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            _slots[SlotOf(At(number).Key)] = number + 1;
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
