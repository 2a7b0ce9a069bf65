using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Architecture.Tests;

/// <summary>The order in which classes of tests begin.</summary>
public sealed class LongestFirstTests
{
    [Fact]
    public void A_class_that_takes_minutes_begins_before_the_others()
    {
        var classes = new CollectionPerClassTestCollectionFactory(new TestAssembly(Reflector.Wrap(typeof(LongestFirstTests).Assembly)), new NullMessageSink());
        ITestCollection Of(Type type) => classes.Get(Reflector.Wrap(type));
        ITestCollection[] drawn = [Of(typeof(FileTests)), Of(typeof(Long)), Of(typeof(FloorTests))];

        new LongestFirst().OrderTestCollections(drawn).ShouldBe([drawn[1], drawn[0], drawn[2]]);
    }

    [Fact]
    public void It_stands_on_every_project_of_tests() =>
        typeof(LongestFirstTests).Assembly.CustomAttributes.ShouldContain(a => a.AttributeType == typeof(TestCollectionOrdererAttribute) && (string)a.ConstructorArguments[0].Value! == typeof(LongestFirst).FullName);

    [TakesMinutes]
    private sealed class Long;
}
