using System.Runtime.InteropServices;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Coordination;

/// <summary>The running counts of one pass over an action log.</summary>
internal sealed class ActionTally(LocalDate asOf, int[] starts, int capacity)
{
    private readonly int _today = DayNumber.Of(asOf);
    private readonly Dictionary<string, Counts> _owners = new(StringComparer.Ordinal);
    private Counts _nobody;

    public List<int> Ages { get; } = new(capacity);

    public int[] OpenByBucket { get; } = new int[starts.Length];

    public int[] OverdueByBucket { get; } = new int[starts.Length];

    public long AgeSum { get; private set; }

    public int Overdue { get; private set; }

    public long DaysOverdue { get; private set; }

    public int NoDue { get; private set; }

    public int NoOwner => _nobody.Open;

    public int Closed { get; private set; }

    public int ClosedWithDue { get; private set; }

    public int ClosedOnTime { get; private set; }

    public long DaysToClose { get; private set; }

    public void Add(ActionItem action)
    {
        int raised = DayNumber.Of(action.Raised);
        if (raised > _today)
            return;
        if (action.Closed is { } day && DayNumber.Of(day) is var closed && closed <= _today)
        {
            Closed++;
            DaysToClose += closed - raised;
            if (action.Due is not { } wanted)
                return;
            ClosedWithDue++;
            ClosedOnTime += day <= wanted ? 1 : 0;
            return;
        }
        int age = _today - raised;
        int late = action.Due is { } due ? _today - DayNumber.Of(due) : 0;
        Ages.Add(age);
        AgeSum += age;
        NoDue += action.Due is null ? 1 : 0;
        int bucket = Array.BinarySearch(starts, age) is var at && at >= 0 ? at : ~at - 1;
        OpenByBucket[bucket]++;
        if (late > 0)
        {
            Overdue++;
            DaysOverdue += late;
            OverdueByBucket[bucket]++;
        }
        if (action.Owner is null)
            _nobody.Add(age, late > 0);
        else
            CollectionsMarshal.GetValueRefOrAddDefault(_owners, action.Owner, out _).Add(age, late > 0);
    }

    public IEnumerable<OwnerActions> Owners()
    {
        foreach (var (owner, counts) in _owners)
            yield return counts.ToRow(owner);
        if (_nobody.Open > 0)
            yield return _nobody.ToRow(null);
    }

    public double? MedianAge()
    {
        if (Ages.Count == 0)
            return null;
        Ages.Sort();
        return (Ages[(Ages.Count - 1) / 2] + Ages[Ages.Count / 2]) / 2.0;
    }

    private struct Counts
    {
        private int _overdue;
        private int _oldest;

        public int Open { get; private set; }

        public void Add(int age, bool isOverdue)
        {
            Open++;
            _overdue += isOverdue ? 1 : 0;
            _oldest = Math.Max(_oldest, age);
        }

        public readonly OwnerActions ToRow(string? owner) =>
            new()
            {
                Owner = owner,
                Open = Open,
                Overdue = _overdue,
                OldestDays = _oldest,
            };
    }
}
