namespace Ops.Domain.Goals;

/// <summary>Inner goals that wait to be computed, each once, lowest first. Few stand in a short sorted list, more in a heap.</summary>
/// <remarks>A changed leaf has a handful of ancestors in waiting at a time: a list of that length fits in a line or two of the cache.</remarks>
internal sealed class WaitingGoals
{
    private const int Few = 32;

    /// <summary>Highest first, so that the lowest is taken off the end.</summary>
    private readonly int[] _few = new int[Few];
    private readonly PriorityQueue<int, int> _many = new();
    private int _count;

    public void Add(int goal)
    {
        if (_many.Count > 0)
        {
            _many.Enqueue(goal, goal);
            return;
        }
        int at = _count;
        while (at > 0 && _few[at - 1] < goal)
            at--;
        if (at > 0 && _few[at - 1] == goal)
            return;
        if (_count == Few)
        {
            for (int i = 0; i < Few; i++)
                _many.Enqueue(_few[i], _few[i]);
            _many.Enqueue(goal, goal);
            _count = 0;
            return;
        }
        for (int i = _count; i > at; i--)
            _few[i] = _few[i - 1];
        _few[at] = goal;
        _count++;
    }

    public bool TryTakeLowest(out int goal)
    {
        if (_many.TryDequeue(out goal, out _))
        {
            while (_many.TryPeek(out int same, out _) && same == goal)
                _many.Dequeue();
            return true;
        }
        if (_count == 0)
            return false;
        goal = _few[--_count];
        return true;
    }
}
