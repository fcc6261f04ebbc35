namespace Ops.Domain.Processes;

/// <summary>A column that grows block by block, so that what is in it is copied once, at the end.</summary>
internal sealed class GrowingColumn<T>
{
    private const int BlockBits = 14;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<T[]> _blocks = [];
    private T[] _last = [];
    private int _inLast = BlockSize;

    public int Count => (_blocks.Count * BlockSize) - (BlockSize - _inLast);

    public T this[int index] => _blocks[index >> BlockBits][index & (BlockSize - 1)];

    public void Add(T value)
    {
        if (_inLast == BlockSize)
        {
            _last = new T[BlockSize];
            _blocks.Add(_last);
            _inLast = 0;
        }
        _last[_inLast++] = value;
    }

    public T[] ToArray()
    {
        var all = new T[Count];
        for (int i = 0; i < _blocks.Count; i++)
            _blocks[i].AsSpan(0, Math.Min(BlockSize, all.Length - (i * BlockSize))).CopyTo(all.AsSpan(i * BlockSize));
        return all;
    }
}
