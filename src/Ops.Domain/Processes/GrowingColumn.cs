namespace Ops.Domain.Processes;

/// <summary>
/// A column that grows like a list up to one block and block by block from then on, so that what is in it is copied once, at the end. Blocks are so
/// large that the collector of short-lived objects never moves them.
/// </summary>
internal sealed class GrowingColumn<T>
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;
    private const int FirstSize = 16;

    private readonly List<T[]> _full = [];
    private T[] _last = new T[FirstSize];
    private int _inLast;

    public int Count => (_full.Count * BlockSize) + _inLast;

    public void Add(T value)
    {
        if (_inLast == _last.Length)
            Grow();
        _last[_inLast++] = value;
    }

    public T[] ToArray()
    {
        var all = new T[Count];
        for (int i = 0; i < _full.Count; i++)
            _full[i].CopyTo(all, i * BlockSize);
        Array.Copy(_last, 0, all, _full.Count * BlockSize, _inLast);
        return all;
    }

    private void Grow()
    {
        if (_last.Length < BlockSize)
        {
            Array.Resize(ref _last, 2 * _last.Length);
            return;
        }
        _full.Add(_last);
        _last = new T[BlockSize];
        _inLast = 0;
    }
}
