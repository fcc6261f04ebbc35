using System.Reflection;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>Calls a member with one bad argument among good ones and tells what is wrong with its answer.</summary>
/// <remarks>The member must first accept the good arguments: only then does a refusal prove that the bad one was seen.</remarks>
internal static class Refusals
{
    private static readonly ImmutableArray<double> NotFinite = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    /// <summary>The parameters that must refuse NaN and infinities: a double, a nullable double or a list of them.</summary>
    public static IEnumerable<ParameterInfo> OfDoubles(MethodBase member) =>
        member.GetParameters().Where(p => !p.IsOut && !IsBuffer(p) && IsDouble(Element(p) ?? Bare(p)));

    /// <summary>The parameters that must refuse an empty list: any list but text; one that may be left out says by itself what empty means.</summary>
    public static IEnumerable<ParameterInfo> OfLists(MethodBase member) =>
        member.GetParameters().Where(p => !IsBuffer(p) && !p.HasDefaultValue && Element(p) is { } e && e != typeof(char));

    public static IEnumerable<string> WhenNotFinite(MethodBase member, IReadOnlySet<string> exceptions) =>
        from parameter in Due(OfDoubles(member), exceptions)
        from breach in Breaches(parameter, NotFinite.Select(value => (With(parameter, value), $"{value:R}")), FaultCode.InvalidArgument)
        select breach;

    public static IEnumerable<string> WhenEmpty(MethodBase member, IReadOnlySet<string> exceptions) =>
        from parameter in Due(OfLists(member), exceptions)
        let nothing = Collections.Make(Bare(parameter), Array.CreateInstance(Element(parameter)!, 0))
        from breach in Breaches(parameter, [(nothing, "an empty list")], FaultCode.EmptyInput)
        select breach;

    private static IEnumerable<ParameterInfo> Due(IEnumerable<ParameterInfo> parameters, IReadOnlySet<string> exceptions) =>
        parameters.Where(parameter => !exceptions.Contains(Names.Of(parameter)));

    private static IEnumerable<string> Breaches(ParameterInfo parameter, IEnumerable<(object Bad, string Name)> attempts, FaultCode wanted)
    {
        var member = (MethodBase)parameter.Member;
        if (Answer(member, parameter, null) is { } refusal)
            return
            [
                $"{Names.Signature(member)} refuses its sample call, so that nothing is proved: {refusal}; add a sample to Calls/Rooms",
            ];
        return attempts
            .Select(attempt => (attempt.Name, answer: Answer(member, parameter, attempt.Bad)))
            .Where(attempt => attempt.answer is not OpsException refused || refused.Code != wanted)
            .Select(attempt =>
                $"{Names.Signature(member)} answers {attempt.Name} in {parameter.Name} with {Told(attempt.answer)} instead of {wanted.ToText()}"
            );
    }

    /// <summary>What the member throws, with the bad argument in place of the good one when there is one.</summary>
    private static Exception? Answer(MethodBase member, ParameterInfo parameter, object? bad)
    {
        try
        {
            object? instance = Samples.InstanceFor(member);
            object?[] arguments = Samples.ArgumentsOf(member);
            if (bad is not null)
                arguments[parameter.Position] = bad;
            Invocation.Run(member, instance, arguments);
            return null;
        }
        catch (Exception answer)
        {
            return answer;
        }
    }

    /// <summary>The value itself, or the sample list with the value in the middle of it.</summary>
    private static object With(ParameterInfo parameter, double value)
    {
        if (Element(parameter) is not { } element)
            return value;
        var good = Samples.ArgumentsOf((MethodBase)parameter.Member)[parameter.Position]!;
        var elements = Collections.Elements(good, element);
        elements.SetValue(value, elements.Length / 2);
        return Collections.Make(Bare(parameter), elements);
    }

    private static Type Bare(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    private static Type? Element(ParameterInfo parameter) => Collections.ElementOf(Bare(parameter));

    private static bool IsDouble(Type type) => type == typeof(double) || type == typeof(double?);

    /// <summary>A writable span is where the member writes its result.</summary>
    private static bool IsBuffer(ParameterInfo parameter) =>
        Bare(parameter) is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Span<>);

    private static string Told(Exception? answer) =>
        answer switch
        {
            null => "a result",
            OpsException refused => refused.Message,
            _ => $"{answer.GetType().Name} ({answer.Message})",
        };
}
