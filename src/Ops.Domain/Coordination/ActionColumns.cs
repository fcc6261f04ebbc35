using System.Runtime.InteropServices;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Coordination;

/// <summary>The columns of an action log while it is built: owners and days of raising are numbered in the order in which they come.</summary>
internal sealed class ActionColumns(int capacity)
{
    private readonly Dictionary<string, int> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _days = [];

    public List<int> Raised { get; } = new(capacity);

    public List<int> Due { get; } = new(capacity);

    public List<int> Closed { get; } = new(capacity);

    public List<int> Owner { get; } = new(capacity);

    public int Count => Raised.Count;

    /// <summary>Appends an action; refuses a day due or closed before it was raised.</summary>
    public void Add(string? owner, LocalDate raised, LocalDate? due, LocalDate? closed)
    {
        int start = DayNumber.Of(raised);
        int dueDay = due is { } wanted ? DayNumber.Of(wanted) : ActionLog.NoDay;
        int closedDay = closed is { } done ? DayNumber.Of(done) : ActionLog.NoDay;
        if (dueDay < start)
            throw Reversed(due!.Value, raised, "the day due");
        if (closedDay < start)
            throw Reversed(closed!.Value, raised, "the day of closing");
        Raised.Add(Number(_days, start, 0));
        Due.Add(dueDay);
        Closed.Add(closedDay);
        Owner.Add(owner is null ? 0 : Number(_owners, owner, 1));
    }

    /// <summary>The log of what has been added so far.</summary>
    public ActionLog ToLog()
    {
        int[] days = [.. _days.Keys];
        Array.Sort(days);
        int[] order = new int[days.Length];
        for (int i = 0; i < days.Length; i++)
            order[_days[days[i]]] = i;
        var owners = new string[_owners.Count];
        foreach (var (owner, number) in _owners)
            owners[number - 1] = owner;
        return new ActionLog(ImmutableCollectionsMarshal.AsImmutableArray(owners), days, this, order);
    }

    private OpsException Reversed(LocalDate date, LocalDate raised, string what) =>
        Faults.NotOrdered(
            Guard.At("actions", Count),
            $"{what} {Figures.Text(date)} lies before {Figures.Text(raised)}",
            "give dates in the order of the events"
        );

    private static int Number<T>(Dictionary<T, int> numbers, T key, int first)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out bool isKnown);
        if (!isKnown)
            number = numbers.Count - 1 + first;
        return number;
    }
}
