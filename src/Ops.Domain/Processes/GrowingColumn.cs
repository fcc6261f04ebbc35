using System.Buffers;

namespace Ops.Domain.Processes;

/// <summary>
/// A column that grows like a list up to one block and block by block from then on, so that what is in it is copied once, when an array is asked for. Blocks
/// are lent by the pool and given back then: the array takes their place.
/// </summary>
internal sealed class GrowingColumn<T>
    where T : struct
{
    private const int BlockSize = 1 << 16;
    private const int FirstSize = 16;

    private readonly List<T[]> _full = [];
    private T[] _array = [];
    private T[] _last = [];
    private int _beforeLast;
    private int _inLast;

    public int Count => _beforeLast + _inLast;

    public void Add(T value)
    {
        if (_inLast == _last.Length)
            Grow();
        _last[_inLast++] = value;
    }

    /// <summary>All values; the same array as before if none were added since. It must not be written to.</summary>
    public T[] ToArray()
    {
        if (Count == _array.Length)
            return _array;
        var all = GC.AllocateUninitializedArray<T>(Count);
        _array.CopyTo(all, 0);
        int at = _array.Length;
        foreach (var block in _full)
        {
            block.CopyTo(all, at);
            at += block.Length;
            Return(block);
        }
        Array.Copy(_last, 0, all, at, _inLast);
        Return(_last);
        _full.Clear();
        (_array, _last, _beforeLast, _inLast) = (all, [], all.Length, 0);
        return all;
    }

    private void Grow()
    {
        if (_last.Length >= BlockSize)
        {
            _full.Add(_last);
            _beforeLast += _last.Length;
            _last = ArrayPool<T>.Shared.Rent(BlockSize);
            _inLast = 0;
            return;
        }
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstSize, 2 * _last.Length));
        _last.CopyTo(larger, 0);
        Return(_last);
        _last = larger;
    }

    private static void Return(T[] block)
    {
        if (block.Length > 0)
            ArrayPool<T>.Shared.Return(block);
    }
}
