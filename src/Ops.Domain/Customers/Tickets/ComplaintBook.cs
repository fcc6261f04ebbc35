using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Customers;

/// <summary>投诉台账, the complaints by channel, category and severity: how many, from how many customers, open, reopened, handed up, and how fast answered.</summary>
/// <remarks>
/// Channels and categories are the caller's closed lists: a word that is not in them is refused, and one without a complaint is shown with 0. More complaints can
/// mean a better way to complain: read the counts beside contacts or orders (<see cref="ComplaintRate"/>). Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ComplaintBook : IExplainable
{
    private ComplaintBook() { }

    /// <summary>The moment of the report.</summary>
    public Instant AsOf { get; internal init; }

    /// <summary>The complaints received by then.</summary>
    public int Received { get; internal init; }

    /// <summary>Those received later, which are not yet known.</summary>
    public int Later { get; internal init; }

    /// <summary>How far each has come, in the order given, those received later left out.</summary>
    public ImmutableArray<FollowedComplaint> Complaints { get; internal init; }

    /// <summary>By channel, in the order of the list.</summary>
    public ImmutableArray<ComplaintGroup> Channels { get; internal init; }

    /// <summary>By category, in the order of the list.</summary>
    public ImmutableArray<ComplaintGroup> Categories { get; internal init; }

    /// <summary>By severity, the gravest first.</summary>
    public ImmutableArray<ComplaintGroup> Severities { get; internal init; }

    /// <summary>Reports on complaints.</summary>
    /// <param name="complaints">The complaints; at least one.</param>
    /// <param name="channels">All channels, each once.</param>
    /// <param name="categories">All categories, each once.</param>
    /// <param name="calendar">When work is done.</param>
    /// <param name="asOf">The moment of the report; what happened later is not yet known.</param>
    /// <param name="confidence">The confidence of the limits, strictly between 0 and 1.</param>
    /// <returns>The book.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no complaint, an empty list. <see cref="FaultCode.InvalidArgument"/>: a null, a blank word, a confidence outside (0, 1).
    /// <see cref="FaultCode.DuplicateKey"/>: a complaint or a word twice. <see cref="FaultCode.UnknownReference"/>: a channel or category that is not in its
    /// list. <see cref="FaultCode.InsufficientData"/>: nothing was received by then.
    /// </exception>
    public static ComplaintBook Of(
        ReadOnlySpan<Complaint> complaints,
        ReadOnlySpan<string> channels,
        ReadOnlySpan<string> categories,
        WorkingCalendar calendar,
        Instant asOf,
        double confidence = 0.95
    )
    {
        Guard.NotEmpty(complaints, nameof(complaints));
        var knownChannels = ClosedList(channels, nameof(channels));
        var knownCategories = ClosedList(categories, nameof(categories));
        Guard.NotNull(calendar, nameof(calendar));
        Guard.OpenProbability(confidence, nameof(confidence));
        Check(complaints, knownChannels, knownCategories);
        Complaint[] known = [.. complaints.ToArray().Where(complaint => complaint.Steps[0].At <= asOf)];
        if (known.Length == 0)
            throw Faults.Insufficient(nameof(asOf), "no complaint was received by then", "ask for a later moment");
        ComplaintProgress[] progress = [.. known.Select(complaint => ComplaintProgress.Of(complaint.Steps.AsSpan(), calendar, asOf))];
        ImmutableArray<ComplaintGroup> By(IEnumerable<string> keys, Func<Complaint, string> key) =>
            [
                .. keys.Select(wanted =>
                {
                    int[] rows = [.. Enumerable.Range(0, known.Length).Where(row => key(known[row]) == wanted)];
                    return new ComplaintGroup(
                        wanted,
                        [.. rows.Select(row => progress[row])],
                        [.. rows.Select(row => known[row].Customer)],
                        known.Length,
                        confidence
                    );
                }),
            ];
        return new ComplaintBook
        {
            AsOf = asOf,
            Received = known.Length,
            Later = complaints.Length - known.Length,
            Complaints = [.. known.Zip(progress, (complaint, one) => new FollowedComplaint(complaint, one))],
            Channels = By(channels.ToArray(), complaint => complaint.Channel),
            Categories = By(categories.ToArray(), complaint => complaint.Category),
            Severities = By(
                Enum.GetValues<ComplaintSeverity>().Reverse().Select(severity => severity.ToString()),
                complaint => complaint.Severity.ToString()
            ),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Complaints received", "收到的投诉"),
            (decimal)Received,
            default,
            Later == 0 ? default : Phrase.Of($"{Later} came later and are not yet known", $"{Later} 件为之后收到，尚不可知"),
            [
                Section(new Phrase("By channel", "按渠道"), Channels, Own),
                Section(new Phrase("By category", "按类别"), Categories, Own),
                Section(new Phrase("By severity", "按严重程度"), Severities, SeverityName),
            ]
        );

    /// <summary>Channels and categories are the caller's own words.</summary>
    private static Phrase Own(string key) => Phrase.Of($"{key}");

    private static Phrase SeverityName(string key) =>
        Enum.Parse<ComplaintSeverity>(key) switch
        {
            ComplaintSeverity.Critical => new Phrase("Critical", "危急"),
            ComplaintSeverity.Major => new Phrase("Major", "严重"),
            ComplaintSeverity.Moderate => new Phrase("Moderate", "一般"),
            _ => new Phrase("Minor", "轻微"),
        };

    private static Explanation Section(Phrase name, ImmutableArray<ComplaintGroup> groups, Func<string, Phrase> nameOf) =>
        Explanation.Of(
            name,
            (decimal)groups.Sum(group => group.Received),
            default,
            default,
            [
                .. groups.Select(group =>
                    Explanation.Of(
                        nameOf(group.Key),
                        (decimal)group.Received,
                        Phrase.Of(
                            $"{group.Customers} customers, {group.Open} open, {group.Reopened} reopened, {group.Escalated} handed up",
                            $"{group.Customers} 位客户，未结 {group.Open}，重新打开 {group.Reopened}，升级 {group.Escalated}"
                        ),
                        default,
                        Explanation.Of(
                            new Phrase("Working hours until half are answered", "半数得到答复所需的工作小时"),
                            group.HoursToAnswer?.Time
                        )
                    )
                ),
            ]
        );

    private static HashSet<string> ClosedList(ReadOnlySpan<string> words, string place)
    {
        Guard.NotEmpty(words, place);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (!known.Add(Guard.NotBlank(words[i], Guard.At(place, i))))
                throw Faults.Duplicate(Guard.At(place, i), words[i]);
        }
        return known;
    }

    private static void Check(ReadOnlySpan<Complaint> complaints, HashSet<string> channels, HashSet<string> categories)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < complaints.Length; i++)
        {
            string place = Guard.At(nameof(complaints), i);
            var complaint = Guard.NotNull(complaints[i], place);
            if (!seen.Add(complaint.Id))
                throw Faults.Duplicate(place, complaint.Id);
            if (!channels.Contains(complaint.Channel))
                throw Faults.Unknown($"{place}.{nameof(complaint.Channel)}", complaint.Channel, "add it to the channels or correct it");
            if (!categories.Contains(complaint.Category))
                throw Faults.Unknown($"{place}.{nameof(complaint.Category)}", complaint.Category, "add it to the categories or correct it");
        }
    }
}
