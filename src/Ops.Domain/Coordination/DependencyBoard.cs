using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Coordination;

/// <summary>What teams need of each other, when it can be expected, and who holds up whom.</summary>
/// <remarks>What is dated after the day of asking is not known yet. Slack is counted in working days.</remarks>
public sealed class DependencyBoard : IExplainable
{
    private DependencyBoard() { }

    /// <summary>The dependencies in input order.</summary>
    public ImmutableArray<DependencyItem> Items { get; private init; }

    /// <summary>The share of what is not delivered that is confirmed; null when all is delivered.</summary>
    public double? ConfirmedShare { get; private init; }

    /// <summary>Per provider and receiver (ordinal) what is not delivered.</summary>
    public ImmutableArray<TeamBlock> Blocks { get; private init; }

    /// <summary>Groups of teams that wait for each other in a circle; each ordinal, the groups by their first.</summary>
    public ImmutableArray<ImmutableArray<string>> Mutual { get; private init; }

    /// <summary>The provider with most late or undated items (ties: ordinal); null when there are none.</summary>
    public string? MostBlocking { get; private init; }

    /// <summary>How many dependencies are in a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not a status.</exception>
    public int Count(DependencyStatus status)
    {
        Guard.Defined(status, nameof(status));
        return Items.Count(item => item.Status == status);
    }

    /// <summary>Reads a board.</summary>
    /// <param name="dependencies">At least one dependency, each id once.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="calendar">The working days; null for Monday to Friday.</param>
    /// <param name="bufferDays">Less slack than this is tight; at least 0.</param>
    /// <returns>The board.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: something first that is not
    /// listed; <see cref="FaultCode.Cycle"/>; <see cref="FaultCode.InvalidArgument"/>: a team that waits for itself, a negative buffer.
    /// </exception>
    public static DependencyBoard Of(
        ReadOnlySpan<Dependency> dependencies,
        LocalDate asOf,
        WorkdayCalendar? calendar = null,
        int bufferDays = 5
    )
    {
        Guard.NotEmpty(dependencies, nameof(dependencies));
        var index = Ids.Index(dependencies, dependency => dependency.Id, nameof(dependencies));
        int[] order = DependencyOrder.Of(dependencies, index);
        for (int i = 0; i < dependencies.Length; i++)
        {
            if (dependencies[i].Provider == dependencies[i].Receiver)
                throw Faults.Invalid(Guard.At(nameof(dependencies), i), "a team waits for itself", "name two teams");
        }
        if (bufferDays < 0)
            throw Faults.Invalid(nameof(bufferDays), $"{bufferDays} is negative", "give at least 0");
        if (asOf == LocalDate.MaxIsoValue)
            throw Faults.Overflow(nameof(asOf), "no day follows it", "ask for an earlier day");
        var workdays = calendar ?? WorkdayCalendar.MondayToFriday;
        var expected = new LocalDate?[dependencies.Length];
        var items = new DependencyItem[dependencies.Length];
        foreach (int i in order)
        {
            var dependency = dependencies[i];
            expected[i] = DoneBy(dependency, asOf) ?? Latest(dependency, asOf, dependency.After.Select(id => expected[index[id]]));
            int? slack = expected[i] is { } day ? workdays.Between(day.PlusDays(1), dependency.NeedBy.PlusDays(1)) : null;
            items[i] = new DependencyItem
            {
                Id = dependency.Id,
                Expected = expected[i],
                Slack = slack,
                Status = StatusOf(dependency, asOf, expected[i], slack, bufferDays),
            };
        }
        return Result(dependencies.ToArray(), items, asOf);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Confirmed share of what is open", "未交付依赖的确认率"),
            ConfirmedShare,
            default,
            default,
            [
                .. Items.Select(item =>
                    Explanation.Of(
                        Phrase.Of($"{item.Id}"),
                        StatusWord(item.Status),
                        Phrase.Of($"slack {item.Slack}", $"余量 {item.Slack} 个工作日")
                    )
                ),
            ]
        );

    private static Phrase StatusWord(DependencyStatus status) =>
        status switch
        {
            DependencyStatus.Met => new Phrase("met", "已按期交付"),
            DependencyStatus.MetLate => new Phrase("met late", "已逾期交付"),
            DependencyStatus.NoDate => new Phrase("no date", "无日期"),
            DependencyStatus.Late => new Phrase("late", "将逾期"),
            DependencyStatus.Unconfirmed => new Phrase("unconfirmed", "未确认"),
            DependencyStatus.Tight => new Phrase("tight", "余量不足"),
            _ => new Phrase("on track", "正常"),
        };

    private static LocalDate? DoneBy(Dependency dependency, LocalDate asOf) => dependency.Done is { } done && done <= asOf ? done : null;

    private static LocalDate? Latest(Dependency dependency, LocalDate asOf, IEnumerable<LocalDate?> before)
    {
        if (dependency.Promised is not { } latest)
            return null;
        latest = LocalDate.Max(latest, asOf);
        foreach (var date in before)
        {
            if (date is not { } known)
                return null;
            latest = LocalDate.Max(latest, known);
        }
        return latest;
    }

    private static DependencyStatus StatusOf(Dependency dependency, LocalDate asOf, LocalDate? expected, int? slack, int buffer) =>
        DoneBy(dependency, asOf) is { } done ? (done <= dependency.NeedBy ? DependencyStatus.Met : DependencyStatus.MetLate)
        : expected is not { } day ? DependencyStatus.NoDate
        : day > dependency.NeedBy ? DependencyStatus.Late
        : !dependency.IsConfirmed ? DependencyStatus.Unconfirmed
        : slack < buffer ? DependencyStatus.Tight
        : DependencyStatus.OnTrack;

    private static DependencyBoard Result(Dependency[] dependencies, DependencyItem[] items, LocalDate asOf)
    {
        int[] open = [.. Enumerable.Range(0, items.Length).Where(i => DoneBy(dependencies[i], asOf) is null)];
        var blocks = open.GroupBy(i => (dependencies[i].Provider, dependencies[i].Receiver))
            .OrderBy(group => group.Key.Provider, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Receiver, StringComparer.Ordinal)
            .Select(group => new TeamBlock
            {
                Provider = group.Key.Provider,
                Receiver = group.Key.Receiver,
                Count = group.Count(),
                WorstSlack = group.Min(i => items[i].Slack),
            });
        return new DependencyBoard
        {
            Items = [.. items],
            ConfirmedShare = open.Length == 0 ? null : (double)open.Count(i => dependencies[i].IsConfirmed) / open.Length,
            Blocks = [.. blocks],
            Mutual = WaitingCircles.Of([.. open.Select(i => (dependencies[i].Provider, dependencies[i].Receiver))]),
            MostBlocking = open.Where(i => items[i].Status is DependencyStatus.Late or DependencyStatus.NoDate)
                .GroupBy(i => dependencies[i].Provider, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key)
                .FirstOrDefault(),
        };
    }
}
